import { Button } from "@mantine/core";
import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { host } from "./index.ts";
import { useFailureNotice } from "./use-undo.tsx";

/** Prints the page, and in the window also writes it as a PDF; a browser's own print has that choice. `name` is the file's. */
export function PrintButton({ name }: { name: string }) {
  const { t } = useTranslation();
  const failureNotice = useFailureNotice();
  const { savePdf } = host;
  return (
    <>
      {savePdf && (
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={16} />}
          onClick={() => {
            savePdf(name).catch((error) => failureNotice(t("print.pdfFailed"), error));
          }}
        >
          {t("print.pdf")}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => void host.print()}>
        {t("print.print")}
      </Button>
    </>
  );
}
