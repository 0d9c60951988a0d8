export { writeExploration } from "./write-exploration.ts";
