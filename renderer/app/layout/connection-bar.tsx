import { UnstyledButton } from "@mantine/core";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useConnectionLoss } from "../../api/connection.ts";
import classes from "./connection-bar.module.css";

const NewPassword = lazy(() => import("../../features/unlock/new-password.tsx"));
const millisecondsOfReturn = 5000;

/** Over the foot line, and nowhere else: that the connection is lost, that what was typed stays, and later that it is back. */
export function ConnectionBar() {
  const { t } = useTranslation();
  const loss = useConnectionLoss();
  const wasLost = useRef(false);
  const [isBack, setBack] = useState(false);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (loss === null && !wasLost.current) return;
    wasLost.current = loss !== null;
    setBack(loss === null);
    if (loss !== null) return;
    const timer = setTimeout(() => setBack(false), millisecondsOfReturn);
    return () => clearTimeout(timer);
  }, [loss]);
  const text = loss ?? (isBack ? "back" : null);
  return (
    <>
      {/* Always there, since a region that comes with its text is not read out. */}
      <div role="status" className={classes.bar} data-state={text ?? "none"}>
        {text && <span>{t(`connection.${text}`)}</span>}
        {loss === "password" && (
          <UnstyledButton className={classes.button} onClick={() => setAsking(true)}>
            {t("connection.newPassword")}
          </UnstyledButton>
        )}
      </div>
      {isAsking && (
        <Suspense fallback={null}>
          <NewPassword onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
