/** The word that a label shows for a status: 未载明 alone would not say what is not stated. */
export function validityLabel(status: string): string {
  return status === '未载明' ? '时效未载明' : status;
}
