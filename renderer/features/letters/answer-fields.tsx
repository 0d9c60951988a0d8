import { Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnswerInput } from "../../../shared/contract/letters.ts";
import { isIsoDay } from "../../../shared/vocabulary/dates.ts";
import { DayInput } from "../../ui/forms/day-input.tsx";
import classes from "./letters.module.css";

type Fields = Omit<AnswerInput, "date"> & { date: string | null };

interface Props {
  letter: Fields;
  onChange(fields: Partial<Fields>): void;
}

const LONGEST = 300;

/** Office, place and day, case, addressee and the matter: where they stand on the sheet. */
export function AnswerHead({ letter, onChange, today }: Props & { today: string }) {
  const { t } = useTranslation();
  const text = (name: "place" | "caseNumber" | "addresseeName" | "subject") => ({
    label: t(`lettersPage.field.${name}`),
    value: letter[name] ?? "",
    maxLength: LONGEST,
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <div className={classes.sides}>
        <div className={classes.side}>
          <Textarea
            label={t("lettersPage.field.office")}
            autosize
            minRows={2}
            maxLength={LONGEST}
            value={letter.office ?? ""}
            onChange={(event) => onChange({ office: event.currentTarget.value })}
          />
          <TextInput {...text("caseNumber")} />
        </div>
        <div className={classes.side}>
          <div className={classes.pair}>
            <TextInput {...text("place")} />
            <DayInput
              label={t("lettersPage.field.date")}
              today={today}
              value={letter.date}
              onChange={(date) => onChange({ date })}
              error={letter.date === null || !isIsoDay(letter.date) ? t("failure.notADay") : undefined}
              required
            />
          </div>
        </div>
      </div>
      <div className={classes.sides}>
        <div />
        <div className={classes.side}>
          <div className={classes.addressee}>
            <Select
              label={t("lettersPage.field.honorific")}
              allowDeselect={false}
              data={["Pan", "Pani"]}
              value={letter.honorific}
              onChange={(value) => onChange({ honorific: value === "Pani" ? "Pani" : "Pan" })}
            />
            <TextInput {...text("addresseeName")} />
          </div>
          <Textarea
            label={t("lettersPage.field.addresseeTitle")}
            placeholder={t("lettersPage.field.addresseeTitleExample")}
            autosize
            minRows={1}
            maxLength={LONGEST}
            value={letter.addresseeTitle ?? ""}
            onChange={(event) => onChange({ addresseeTitle: event.currentTarget.value })}
          />
        </div>
      </div>
      <div className={classes.matter}>
        <TextInput {...text("subject")} />
        <DayInput
          label={t("lettersPage.field.askedOn")}
          today={today}
          value={letter.askedOn}
          onChange={(askedOn) => onChange({ askedOn })}
        />
      </div>
    </>
  );
}

/** Who signs, and who else gets it. */
export function AnswerFoot({ letter, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.sides}>
        <div />
        <Textarea
          label={t("lettersPage.field.signatory")}
          autosize
          minRows={2}
          maxLength={LONGEST}
          value={letter.signatory ?? ""}
          onChange={(event) => onChange({ signatory: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={t("lettersPage.field.recipients")}
        description={t("lettersPage.field.recipientsHint")}
        autosize
        minRows={2}
        value={letter.recipients.join("\n")}
        onChange={(event) =>
          onChange({
            recipients: event.currentTarget.value === "" ? [] : event.currentTarget.value.split("\n"),
          })
        }
      />
    </>
  );
}
