/** What the page adds to the text of clauses. */
export const additions = '.own, .tools, .duty, .clause-links, .notes, .to-contents, .reading';
