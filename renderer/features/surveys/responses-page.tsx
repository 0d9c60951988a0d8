import { ActionIcon, Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowLeft, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Instrument, Wave } from "../../../shared/contract/surveys.ts";
import { formatDay } from "../../../shared/vocabulary/dates.ts";
import { useFailureText } from "../../api/failure-text.ts";
import { useUnsavedGuard } from "../../api/use-unsaved-guard.ts";
import { UnsavedDialog } from "../../ui/forms/form-parts.tsx";
import { NumberGrid } from "../../ui/forms/number-grid.tsx";
import { useLanguage } from "../../ui/language.ts";
import { Page } from "../../ui/layout/page.tsx";
import { ErrorState } from "../../ui/states/error-state.tsx";
import { SkeletonRows } from "../../ui/states/skeleton-rows.tsx";
import { readPasted } from "./read-pasted.ts";
import classes from "./surveys.module.css";
import { useResponseRows } from "./use-response-rows.ts";

interface Props {
  wave: Wave;
  instrument: Instrument;
  onClose(): void;
}

/** Paper questionnaires into the record: a respondent a row, an item a column, digits only. */
export function ResponsesPage({ wave, instrument, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const failureText = useFailureText();
  const rows = useResponseRows(wave.id);
  const guard = useUnsavedGuard(rows.isDirty);
  useHotkeys([["mod+Enter", () => void rows.saveAll()]], []);
  const title = t("surveys.answersOf", { day: formatDay(wave.date, language) });
  return (
    <Page
      title={title}
      hint={instrument.name}
      actions={
        <>
          <Button variant="default" leftSection={<IconArrowLeft size={16} />} onClick={onClose}>
            {t("surveys.back")}
          </Button>
          <Button onClick={() => void rows.saveAll()}>{t("surveys.saveAnswers")}</Button>
        </>
      }
    >
      <UnsavedDialog opened={guard.held} onStay={guard.stay} onLeave={guard.leave} />
      {rows.error ? (
        <ErrorState
          title={t("general.readFailed")}
          text={failureText(rows.error)}
          action={<Button onClick={() => void rows.refetch()}>{t("general.retry")}</Button>}
        />
      ) : rows.waiting ? (
        <SkeletonRows count={12} />
      ) : (
        <>
          <p className={classes.quiet}>{t("surveys.answersHint")}</p>
          <NumberGrid
            label={title}
            rowsLabel={t("surveys.respondent")}
            startAtEnd
            rows={rows.keys.map((id, place) => ({ id, label: String(place + 1) }))}
            columns={instrument.items.map((item) => ({
              id: item.code,
              label: item.code,
              title: item.text,
              min: item.min,
              max: item.max,
            }))}
            valueAt={(row, item) => rows.answersOf(row)[item] ?? null}
            onChange={rows.change}
            onPaste={(_row, column, cells) => {
              const responses = readPasted(cells, instrument.items, column);
              if (responses.length > 0) void rows.addMany(responses);
            }}
            rowEnd={(row) =>
              rows.isNew(row) ? null : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  c="dimmed"
                  tabIndex={-1}
                  aria-label={t("surveys.removeResponse", { number: rows.keys.indexOf(row) + 1 })}
                  onClick={() => void rows.remove(row)}
                >
                  <IconX size={16} />
                </ActionIcon>
              )
            }
          />
        </>
      )}
    </Page>
  );
}
