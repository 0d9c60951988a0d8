import "@mantine/dates/styles.css";
import "dayjs/locale/pl";
import { DatePicker } from "@mantine/dates";
import { useLanguage } from "../language.ts";

/** The month to click in; loaded only when somebody opens it. */
export default function DayCalendar(props: {
  day: string | null;
  today: string;
  onChange(day: string | null): void;
}) {
  const language = useLanguage();
  return (
    <DatePicker
      value={props.day}
      defaultDate={props.day ?? props.today}
      onChange={props.onChange}
      locale={language}
      firstDayOfWeek={1}
      size="xs"
    />
  );
}
