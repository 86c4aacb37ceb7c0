/** Whose hands typed it, where that was said: on a shared tablet it always is. `typed_by`: the first name of who typed it for them. */
export interface HowTyped { typing?: "self" | "scribed" | null; interpreter?: boolean; typed_by?: string | null }
