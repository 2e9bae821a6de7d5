import { startMarkedWords } from './marked-words.ts';

// Loaded as a module of its own by pages that a search leads to.
startMarkedWords();
