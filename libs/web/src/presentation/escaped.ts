/** Text as it can stand in HTML or SVG, within an element or a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
