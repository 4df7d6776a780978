import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The doc comment of every exported type in the `*.events.ts` below a library's `domain/`, by type name, as one line each. */
export function eventComments(libraryFolder: string): ReadonlyMap<string, string> {
  const domain = join(libraryFolder, 'src', 'domain');
  const comments = new Map<string, string>();
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.events.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(join(domain, file), 'utf8'), ts.ScriptTarget.ES2022, true);
    source.forEachChild((node) => {
      if (ts.isTypeAliasDeclaration(node)) comments.set(node.name.text, commentOf(node));
    });
  }
  return comments;
}

function commentOf(node: ts.Node): string {
  const texts = ts.getJSDocCommentsAndTags(node).map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
