import {
  Alert,
  Button,
  Checkbox,
  PasswordInput,
  Text,
  TextInput,
  Title,
  UnstyledButton,
} from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PasswordQuestion, Problem } from "../../../shared/contract/unlocking.ts";
import { unlocking } from "../../api/unlocking.ts";
import classes from "./unlock-screen.module.css";

const NOT_ANSWERING = "unlock.notAnswering";
const sentenceOf = ({ messageKey, params }: Problem) => ({ key: `failure.${messageKey}`, params });

interface Props {
  question: PasswordQuestion;
  onOpened(): void;
  onOtherLanguage(): void;
}

/** Asks for the password of a shared workspace; nothing of the workspace is there before it. */
export function UnlockScreen({ question, onOpened, onOtherLanguage }: Props) {
  const { t } = useTranslation();
  const [account, setAccount] = useState(question.account);
  const [isNaming, setNaming] = useState(question.account === "");
  const [password, setPassword] = useState("");
  const [keep, setKeep] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const [told, setTold] = useState(question.problem && sentenceOf(question.problem));
  const accountField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  // What is to be filled in next is where the cursor stands.
  useEffect(() => (isNaming ? accountField : passwordField).current?.focus(), [isNaming]);

  const open = async (event: FormEvent) => {
    event.preventDefault();
    setTrying(true);
    setTold(null);
    try {
      const { problem } = await unlocking.answer({ account: account.trim(), password, keep });
      if (problem === null) return onOpened();
      setTold(sentenceOf(problem));
    } catch {
      setTold({ key: NOT_ANSWERING, params: {} });
    }
    setTrying(false);
    passwordField.current?.select();
  };
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));

  return (
    <main className={classes.screen}>
      <form className={classes.card} onSubmit={(event) => void open(event)} aria-busy={isTrying}>
        <div className={classes.head}>
          <img src="./favicon.svg" alt="" width={28} height={28} />
          <Text fw={600}>Ewaluator PAL</Text>
          <UnstyledButton className={classes.language} onClick={onOtherLanguage}>
            {t("unlock.inOtherLanguage")}
          </UnstyledButton>
        </div>
        <Title order={1}>{t("unlock.title")}</Title>
        <dl className={classes.facts}>
          <dt>{t("unlock.place")}</dt>
          <dd>{question.place}</dd>
          {!isNaming && (
            <>
              <dt>{t("unlock.account")}</dt>
              <dd>
                <span>{account}</span>
                <UnstyledButton
                  className={classes.change}
                  onClick={() => setNaming(true)}
                  disabled={isTrying}
                >
                  {t("unlock.changeAccount")}
                </UnstyledButton>
              </dd>
            </>
          )}
        </dl>
        {told && (
          <Alert color="red" variant="light" role="alert" c="var(--mantine-color-text)">
            {t(told.key, told.params)}
          </Alert>
        )}
        {isNaming && (
          <TextInput
            ref={accountField}
            label={t("unlock.account")}
            value={account}
            onChange={(event) => setAccount(event.currentTarget.value)}
            autoComplete="username"
            spellCheck={false}
            readOnly={isTrying}
          />
        )}
        <PasswordInput
          ref={passwordField}
          label={t("unlock.password")}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          onKeyDown={watchCapsLock}
          onKeyUp={watchCapsLock}
          onBlur={() => setCapsLock(false)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ "aria-label": t("unlock.showPassword"), tabIndex: 0 }}
          readOnly={isTrying}
        />
        <div role="status" className={classes.capsLock}>
          {capsLock && t("unlock.capsLock")}
        </div>
        {question.canKeep ? (
          <Checkbox
            size="sm"
            label={t("unlock.keep")}
            description={t("unlock.keepHint")}
            checked={keep}
            onChange={(event) => setKeep(event.currentTarget.checked)}
            disabled={isTrying}
          />
        ) : (
          <Text size="xs" c="dimmed">
            {t("unlock.notKept")}
          </Text>
        )}
        <Button
          type="submit"
          fullWidth
          loading={isTrying}
          disabled={account.trim() === "" || password === ""}
        >
          {t("unlock.open")}
        </Button>
        <div role="status" className="for-screen-readers">
          {isTrying && t("unlock.trying")}
        </div>
      </form>
    </main>
  );
}
