/** A label as it begins a line: its first letter large. */
export const capital = (label: string): string => label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
