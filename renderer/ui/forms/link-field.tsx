import type { ReactNode } from "react";
import { ChosenList } from "./chosen-list.tsx";
import { FormGroup } from "./form-parts.tsx";
import { type Found, TypeAhead } from "./type-ahead.tsx";

interface Props {
  label: string;
  addLabel: string;
  query: string;
  onQuery(query: string): void;
  found: Found[];
  more?: boolean;
  busy?: boolean;
  onWake?(): void;
  /** What is linked so far, in its order. */
  linked: { id: string; name: string; detail?: string }[];
  onAdd(id: string): void;
  onRemove(id: string): void;
  hint?: ReactNode;
}

/** Links a record to others: found by the beginning of their text, listed with a way off. */
export function LinkField({ label, addLabel, linked, onAdd, onRemove, hint, ...search }: Props) {
  return (
    <FormGroup label={label} hint={hint}>
      <TypeAhead label={addLabel} {...search} onPick={(one) => onAdd(one.id)} />
      <ChosenList label={label} items={linked} onRemove={onRemove} />
    </FormGroup>
  );
}
