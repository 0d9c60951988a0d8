import type { UseFormReturnType } from "@mantine/form";

/** Binds the fields of a record's form: `field` for inputs that speak values, `text` for plain text ones. */
export function formFields<Values extends Record<string, unknown>>(form: UseFormReturnType<Values>) {
  return {
    field: <Name extends keyof Values & string>(name: Name) => ({
      value: form.values[name],
      onChange: (value: Values[Name]) => form.setFieldValue(name, value as never),
      error: form.errors[name],
    }),
    text: <Name extends keyof Values & string>(name: Name) => ({
      value: (form.values[name] as string | null | undefined) ?? "",
      onChange: (event: { currentTarget: { value: string } }) =>
        form.setFieldValue(name, event.currentTarget.value as never),
      error: form.errors[name],
      autoComplete: "off",
    }),
  };
}
