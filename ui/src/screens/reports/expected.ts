// The types and commands of the term summary, until the Rust side writes them.
import { call, type Changed } from '$lib/api';

export interface Options { not_reached: boolean; barriers: boolean; danielson: boolean; title_one: boolean; without: string[] }
export interface Leaves { contacts: number; quotes: number; goals: number; teaching_changes: number; quotes_that_name: number; changes_that_name: number; min_group: number }
export interface Unprintable { quotes: number; teaching_changes: number; signs: boolean }
export interface SummaryPreview { leaves: Leaves; pages: string[]; text?: string[]; unprintable?: Unprintable }
export interface Export { id: string; at: string; kind: 'term_summary' | 'recovery_sheet'; recipient: string; term: string; language: string; sha256: string; bytes: number }

const ask = call as unknown as (name: string, args?: object) => Promise<unknown>;
export const preview = (args: { term: string; options: Options; locale: string }) => ask('summary_preview', args) as Promise<SummaryPreview>;
export const exportSummary = (args: { term: string; options: Options; locale: string; recipient: string }) => ask('export_summary', args) as Promise<{ file: string | null; saved: { changed: Changed } | null }>;
export const journal = () => ask('journal') as Promise<Export[]>;
