/** What the tester of fields asks the detector beside it for, in the same isolated world. */
export interface EditedHere {
  /** Elements that hold unsaved work now. */
  edited(): Element[];
}
