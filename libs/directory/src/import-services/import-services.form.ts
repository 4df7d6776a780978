/** A file to be checked. The file itself comes beside the form: `FileOfForm`. */
export class ImportServicesForm {}
