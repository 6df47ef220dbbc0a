<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
 <context>
  <name>recon</name>
  <message>
   <source>account.no_reason</source>
   <translation>Give the reason, with --why.</translation>
  </message>
  <message>
   <source>account.no_replacement</source>
   <translation>Say which sheet takes its place, with --by.</translation>
  </message>
  <message>
   <source>account.not_said</source>
   <translation>nobody said so of this sheet</translation>
  </message>
  <message>
   <source>account.no_copy</source>
   <translation>there is no copy {copy}; copies printed: {copies}</translation>
  </message>
  <message>
   <source>account.copy_back</source>
   <translation>this copy is back</translation>
  </message>
  <message>
   <source>account.copy_replaced</source>
   <translation>only a whole sheet is replaced by another; say what became of this copy: missing, unused or void</translation>
  </message>
  <message>
   <source>account.written_on</source>
   <translation>something is written on it</translation>
  </message>
  <message>
   <source>account.replaces</source>
   <translation>another sheet was written again on this one; first take back what was said of the other, with “recon replaced … --undo”</translation>
  </message>
  <message>
   <source>account.by_itself</source>
   <translation>a sheet does not take its own place</translation>
  </message>
  <message>
   <source>account.by_none</source>
   <translation>it cannot take the place of another</translation>
  </message>
  <message>
   <source>account.moment</source>
   <translation>{at:%d %b %Y %H:%M}</translation>
  </message>
  <message>
   <source>account.paper</source>
   <translation>page {page}, copy {copy}</translation>
  </message>
  <message>
   <source>account.contradiction.missing</source>
   <translation>Sheet {sheet}, page {page}, copy {copy}: came back although {by} had called it missing ({why}). It counts as returned.</translation>
  </message>
  <message>
   <source>account.contradiction.unused</source>
   <translation>Sheet {sheet}, page {page}, copy {copy}: came back although {by} had called it unused ({why}). It counts as returned.</translation>
  </message>
  <message>
   <source>account.contradiction.replaced</source>
   <translation>Sheet {sheet}, page {page}, copy {copy}: came back although {by} had called it replaced ({why}). It counts as returned; compare it with the one that took its place.</translation>
  </message>
  <message>
   <source>account.contradiction.void</source>
   <translation>Sheet {sheet}, page {page}, copy {copy}: came back although {by} had taken it out ({why}). It stays void: write its content again on another sheet.</translation>
  </message>
  <message>
   <source>account.contradiction.lost</source>
   <translation>Sheet {sheet}, page {page}, copy {copy}: came back although {by} had counted that it never came out of the printer ({why}). It counts as returned.</translation>
  </message>
  <message>
   <source>account.contradiction.reprinted</source>
   <translation>Sheet {sheet}, page {page}, copy {copy}: came back although a later copy had been printed by {by}. Look for the other one.{why}</translation>
  </message>
  <message>
   <source>account.downtime.of</source>
   <translation>Downtime of {at}</translation>
  </message>
  <message>
   <source>account.downtime.open_already</source>
   <translation>“{name}” is open already. Close it first, with “recon downtime close”.</translation>
  </message>
  <message>
   <source>account.downtime.none_open</source>
   <translation>No downtime is open.</translation>
  </message>
  <message>
   <source>account.downtime.unknown</source>
   <translation>There is no downtime called “{name}”, or several. “recon downtime status” lists them all.</translation>
  </message>
  <message>
   <source>account.downtime.half_lost</source>
   <translation>{state}, but some of its pages are back: copy those onto another sheet, then say so with 'recon replaced'</translation>
  </message>
  <message>
   <source>account.downtime.in_doubt</source>
   <translation>{state}, but it is in doubt whose it is: see 'recon doubts'</translation>
  </message>
  <message>
   <source>account.downtime.copy_out</source>
   <translation>{state}; not back: {papers}</translation>
  </message>
  <message>
   <source>app.decided</source>
   <translation>Fields verified: {count}</translation>
  </message>
  <message>
   <source>app.operator</source>
   <translation>Operator: {name}</translation>
  </message>
  <message>
   <source>app.language</source>
   <translation>English</translation>
  </message>
  <message>
   <source>app.rooms</source>
   <translation>Rooms</translation>
  </message>
  <message>
   <source>app.room_waits</source>
   <translation>{room}, {count} waiting</translation>
  </message>
  <message>
   <source>app.looks</source>
   <translation>Aa</translation>
  </message>
  <message>
   <source>app.button</source>
   <translation>{words}  {press}</translation>
  </message>
  <message>
   <source>app.close</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>app.cancel</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>app.loading</source>
   <translation>The page is coming…</translation>
  </message>
  <message>
   <source>app.crop</source>
   <translation>The field as it was written</translation>
  </message>
  <message>
   <source>app.critical</source>
   <translation>Critical</translation>
  </message>
  <message>
   <source>app.sheet</source>
   <translation>{form} · {serial} · {whose}</translation>
  </message>
  <message>
   <source>app.why</source>
   <translation>Please look: {reason}</translation>
  </message>
  <message>
   <source>app.waiting</source>
   <translation>Sheets waiting: {count}</translation>
  </message>
  <message>
   <source>app.left</source>
   <translation>fields to verify: {count}</translation>
  </message>
  <message>
   <source>app.answer</source>
   <translation>What is written</translation>
  </message>
  <message>
   <source>app.keymap</source>
   <translation>The keyboard</translation>
  </message>
  <message>
   <source>app.standing</source>
   <translation>Recorded decision: {decided}. It stands until you take another.</translation>
  </message>
  <message>
   <source>app.impossible</source>
   <translation>Refused: {reason}.</translation>
  </message>
  <message>
   <source>app.confirm</source>
   <translation>Unusual: {reason}. If that is what is written, press {press} once more.</translation>
  </message>
  <message>
   <source>app.nothing_said</source>
   <translation>Nothing is given. Type what stands on the sheet; if the field is blank, {blank}.</translation>
  </message>
  <message>
   <source>app.wrapped</source>
   <translation>Back at the skipped fields.</translation>
  </message>
  <message>
   <source>app.page.name</source>
   <translation>The whole page, with the field outlined</translation>
  </message>
  <message>
   <source>app.page.of</source>
   <translation>Page {page}</translation>
  </message>
  <message>
   <source>app.page.caption</source>
   <translation>Page {page} · {file}</translation>
  </message>
  <message>
   <source>app.patient.none</source>
   <translation>no patient</translation>
  </message>
  <message>
   <source>app.patient.dated</source>
   <translation>{name}, {date} · IPP {ipp}</translation>
  </message>
  <message>
   <source>app.patient.undated</source>
   <translation>{name} · IPP {ipp}</translation>
  </message>
  <message>
   <source>app.field.row</source>
   <translation>{label} · no. {row}</translation>
  </message>
  <message>
   <source>app.value.blank</source>
   <translation>(blank)</translation>
  </message>
  <message>
   <source>app.value.ticked</source>
   <translation>ticked</translation>
  </message>
  <message>
   <source>app.value.unticked</source>
   <translation>not ticked</translation>
  </message>
  <message>
   <source>app.outcome.blank</source>
   <translation>blank</translation>
  </message>
  <message>
   <source>app.outcome.struck</source>
   <translation>struck out</translation>
  </message>
  <message>
   <source>app.outcome.illegible</source>
   <translation>illegible</translation>
  </message>
  <message>
   <source>app.confidence.sure</source>
   <translation>almost sure</translation>
  </message>
  <message>
   <source>app.confidence.likely</source>
   <translation>likely</translation>
  </message>
  <message>
   <source>app.confidence.unsure</source>
   <translation>unsure</translation>
  </message>
  <message>
   <source>app.confidence.unlikely</source>
   <translation>unlikely</translation>
  </message>
  <message>
   <source>app.placeholder.blank</source>
   <translation>Nothing written? {press} confirms</translation>
  </message>
  <message>
   <source>app.placeholder.none</source>
   <translation>Type what you read</translation>
  </message>
  <message>
   <source>app.rest.title</source>
   <translation>Nothing waits</translation>
  </message>
  <message>
   <source>app.rest.nothing</source>
   <translation>Fields to verify will appear here once sheets are scanned.</translation>
  </message>
  <message>
   <source>app.rest.done</source>
   <translation>Fields verified in this sitting: {count}. {press} goes back to the last.</translation>
  </message>
  <message>
   <source>app.command.accept</source>
   <translation>Accept</translation>
  </message>
  <message>
   <source>app.command.skip</source>
   <translation>Skip</translation>
  </message>
  <message>
   <source>app.command.undo</source>
   <translation>Go back</translation>
  </message>
  <message>
   <source>app.command.blank</source>
   <translation>Blank</translation>
  </message>
  <message>
   <source>app.command.struck</source>
   <translation>Struck out</translation>
  </message>
  <message>
   <source>app.command.illegible</source>
   <translation>Illegible</translation>
  </message>
  <message>
   <source>app.command.zoom_fit</source>
   <translation>Whole page</translation>
  </message>
  <message>
   <source>app.command.refresh</source>
   <translation>Look again</translation>
  </message>
  <message>
   <source>app.command.compare</source>
   <translation>Compare the scans</translation>
  </message>
  <message>
   <source>app.command.keep_first</source>
   <translation>The first one counts</translation>
  </message>
  <message>
   <source>app.command.keep_latest</source>
   <translation>The last one counts</translation>
  </message>
  <message>
   <source>app.command.picture</source>
   <translation>Whole page</translation>
  </message>
  <message>
   <source>app.command.record</source>
   <translation>Their sheets</translation>
  </message>
  <message>
   <source>app.command.settle</source>
   <translation>It is their sheet</translation>
  </message>
  <message>
   <source>app.command.unmatch</source>
   <translation>Detach</translation>
  </message>
  <message>
   <source>app.command.confirm</source>
   <translation>Confirm</translation>
  </message>
  <message>
   <source>app.command.decline</source>
   <translation>Decline</translation>
  </message>
  <message>
   <source>app.command.help</source>
   <translation>Keyboard</translation>
  </message>
  <message>
   <source>app.command.test</source>
   <translation>Test printer and scanner</translation>
  </message>
  <message>
   <source>app.command.whole</source>
   <translation>Choose all ({count})</translation>
  </message>
  <message>
   <source>app.command.blanks</source>
   <translation>Blank sheets</translation>
  </message>
  <message>
   <source>app.command.arrival</source>
   <translation>New arrival</translation>
  </message>
  <message>
   <source>app.command.print</source>
   <translation>Print</translation>
  </message>
  <message>
   <source>app.command.save</source>
   <translation>Save the PDF</translation>
  </message>
  <message>
   <source>app.command.unused</source>
   <translation>Unused</translation>
  </message>
  <message>
   <source>app.command.missing</source>
   <translation>Missing</translation>
  </message>
  <message>
   <source>app.command.replaced</source>
   <translation>Replaced</translation>
  </message>
  <message>
   <source>app.command.void</source>
   <translation>Void</translation>
  </message>
  <message>
   <source>app.command.report</source>
   <translation>Report (PDF)</translation>
  </message>
  <message>
   <source>app.command.next</source>
   <translation>Next step</translation>
  </message>
  <message>
   <source>app.command.prepare</source>
   <translation>Prepare</translation>
  </message>
  <message>
   <source>app.command.recheck</source>
   <translation>Check again</translation>
  </message>
  <message>
   <source>app.command.dry_run</source>
   <translation>Compare (dry run)</translation>
  </message>
  <message>
   <source>app.command.reconcile</source>
   <translation>Find it there</translation>
  </message>
  <message>
   <source>app.command.take_back</source>
   <translation>Take back…</translation>
  </message>
  <message>
   <source>app.command.hold</source>
   <translation>Hold…</translation>
  </message>
  <message>
   <source>app.command.release</source>
   <translation>Release</translation>
  </message>
  <message>
   <source>app.command.receipt</source>
   <translation>Receipt PDF</translation>
  </message>
  <message>
   <source>app.command.destination</source>
   <translation>Add</translation>
  </message>
  <message>
   <source>app.command.prepare_also</source>
   <translation>Prepare what arrived too</translation>
  </message>
  <message>
   <source>app.command.change</source>
   <translation>Change</translation>
  </message>
  <message>
   <source>app.command.genuine</source>
   <translation>Verify a receipt</translation>
  </message>
  <message>
   <source>app.does.home_room</source>
   <translation>goes home</translation>
  </message>
  <message>
   <source>app.does.scan_room</source>
   <translation>goes to scanning</translation>
  </message>
  <message>
   <source>app.does.forms_room</source>
   <translation>goes to the forms</translation>
  </message>
  <message>
   <source>app.does.looks</source>
   <translation>sets the look: light or dark, size of text</translation>
  </message>
  <message>
   <source>app.does.test</source>
   <translation>tests printer and scanner with a test page</translation>
  </message>
  <message>
   <source>app.does.accept</source>
   <translation>accepts what is proposed or typed</translation>
  </message>
  <message>
   <source>app.does.skip</source>
   <translation>skips the field, which goes on waiting</translation>
  </message>
  <message>
   <source>app.does.undo</source>
   <translation>goes back to the last decision</translation>
  </message>
  <message>
   <source>app.does.blank</source>
   <translation>nothing is written in the field</translation>
  </message>
  <message>
   <source>app.does.struck</source>
   <translation>what was written has been struck out</translation>
  </message>
  <message>
   <source>app.does.illegible</source>
   <translation>something is written, but nobody can read it</translation>
  </message>
  <message>
   <source>app.does.candidate</source>
   <translation>accepts the first, second or third reading</translation>
  </message>
  <message>
   <source>app.does.option</source>
   <translation>ticks or unticks an option</translation>
  </message>
  <message>
   <source>app.does.back</source>
   <translation>previous field</translation>
  </message>
  <message>
   <source>app.does.onward</source>
   <translation>next field</translation>
  </message>
  <message>
   <source>app.does.sheet_back</source>
   <translation>previous sheet</translation>
  </message>
  <message>
   <source>app.does.sheet_onward</source>
   <translation>next sheet</translation>
  </message>
  <message>
   <source>app.does.zoom_in</source>
   <translation>enlarges the page</translation>
  </message>
  <message>
   <source>app.does.zoom_out</source>
   <translation>makes the page smaller</translation>
  </message>
  <message>
   <source>app.does.zoom_fit</source>
   <translation>shows the whole page</translation>
  </message>
  <message>
   <source>app.does.refresh</source>
   <translation>looks again for what waits</translation>
  </message>
  <message>
   <source>app.does.language</source>
   <translation>changes the language</translation>
  </message>
  <message>
   <source>app.does.compare</source>
   <translation>compares two scans of a page that differ</translation>
  </message>
  <message>
   <source>app.does.keep_first</source>
   <translation>while comparing: the first scan counts</translation>
  </message>
  <message>
   <source>app.does.keep_latest</source>
   <translation>while comparing: the last scan counts</translation>
  </message>
  <message>
   <source>app.does.help</source>
   <translation>shows or hides this help</translation>
  </message>
  <message>
   <source>app.does.room</source>
   <translation>goes from room to room</translation>
  </message>
  <message>
   <source>app.does.verify_room</source>
   <translation>goes to verification</translation>
  </message>
  <message>
   <source>app.does.match_room</source>
   <translation>goes to matching sheets</translation>
  </message>
  <message>
   <source>app.does.print_room</source>
   <translation>goes to printing</translation>
  </message>
  <message>
   <source>app.does.account_room</source>
   <translation>goes to the account of sheets</translation>
  </message>
  <message>
   <source>app.does.picture</source>
   <translation>shows the whole page, or the label</translation>
  </message>
  <message>
   <source>app.does.record</source>
   <translation>shows all the sheets of the patient</translation>
  </message>
  <message>
   <source>app.does.settle</source>
   <translation>the sheet is its patient’s after all</translation>
  </message>
  <message>
   <source>app.does.unmatch</source>
   <translation>the sheet is not this patient’s</translation>
  </message>
  <message>
   <source>app.does.confirm</source>
   <translation>confirms what another person proposes</translation>
  </message>
  <message>
   <source>app.does.decline</source>
   <translation>declines what another person proposes</translation>
  </message>
  <message>
   <source>app.does.find</source>
   <translation>searches</translation>
  </message>
  <message>
   <source>app.does.arrival</source>
   <translation>adds a patient who arrives, even unknown</translation>
  </message>
  <message>
   <source>app.does.whole</source>
   <translation>chooses everything shown, or nothing any more</translation>
  </message>
  <message>
   <source>app.does.blanks</source>
   <translation>goes from patients to blank sheets and back</translation>
  </message>
  <message>
   <source>app.does.print</source>
   <translation>prints what is chosen</translation>
  </message>
  <message>
   <source>app.does.save</source>
   <translation>saves the PDF of what is chosen</translation>
  </message>
  <message>
   <source>app.does.count</source>
   <translation>counts what came out of the last batch</translation>
  </message>
  <message>
   <source>app.does.unused</source>
   <translation>nobody wrote on it: put away or destroyed</translation>
  </message>
  <message>
   <source>app.does.missing</source>
   <translation>looked for and not found</translation>
  </message>
  <message>
   <source>app.does.replaced</source>
   <translation>copied onto another sheet</translation>
  </message>
  <message>
   <source>app.does.void</source>
   <translation>not to be counted, for good</translation>
  </message>
  <message>
   <source>app.does.report</source>
   <translation>makes the custody report, to be signed</translation>
  </message>
  <message>
   <source>app.does.deliver_room</source>
   <translation>goes to the delivery to the patient record</translation>
  </message>
  <message>
   <source>app.does.next</source>
   <translation>does what is to be done now</translation>
  </message>
  <message>
   <source>app.does.prepare</source>
   <translation>puts what is ready in a new consignment</translation>
  </message>
  <message>
   <source>app.does.recheck</source>
   <translation>checks the consignment, and sends nothing</translation>
  </message>
  <message>
   <source>app.does.dry_run</source>
   <translation>shows what the destination has already, and sends nothing</translation>
  </message>
  <message>
   <source>app.does.reconcile</source>
   <translation>looks at the destination for what arrived</translation>
  </message>
  <message>
   <source>app.does.take_back</source>
   <translation>takes back the consignment, or one of its sheets</translation>
  </message>
  <message>
   <source>app.does.hold</source>
   <translation>holds the destination: nothing more goes</translation>
  </message>
  <message>
   <source>app.does.release</source>
   <translation>releases the destination</translation>
  </message>
  <message>
   <source>app.does.receipt</source>
   <translation>makes the signed receipt of the consignment</translation>
  </message>
  <message>
   <source>app.does.destination</source>
   <translation>adds a destination</translation>
  </message>
  <message>
   <source>app.does.prepare_also</source>
   <translation>prepares also what has arrived at other destinations only</translation>
  </message>
  <message>
   <source>app.does.change</source>
   <translation>changes the destination in hand</translation>
  </message>
  <message>
   <source>app.does.genuine</source>
   <translation>says whether a receipt is as it was signed</translation>
  </message>
  <message>
   <source>app.key.return</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>app.key.esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <source>app.key.left</source>
   <translation>←</translation>
  </message>
  <message>
   <source>app.key.right</source>
   <translation>→</translation>
  </message>
  <message>
   <source>app.key.up</source>
   <translation>↑</translation>
  </message>
  <message>
   <source>app.key.down</source>
   <translation>↓</translation>
  </message>
  <message>
   <source>app.key.space</source>
   <translation>Space</translation>
  </message>
  <message>
   <source>app.key.shift</source>
   <translation>Shift</translation>
  </message>
  <message>
   <source>app.key.span</source>
   <translation>{first} to {last}</translation>
  </message>
  <message>
   <source>app.tightened.read</source>
   <translation>More fields than usual are shown ({sources}): among those that recon accepts by itself, too many were found wrong.</translation>
  </message>
  <message>
   <source>app.tightened.blank</source>
   <translation>Blank fields are shown as well: something was written in some that had been taken for blank.</translation>
  </message>
  <message>
   <source>app.tightened.tell</source>
   <translation>Carry on as usual, every field you verify helps; and please tell the person in charge of recon here.</translation>
  </message>
  <message>
   <source>app.disputed.one</source>
   <translation>Page {page} of sheet {sheet} was scanned twice and the two scans differ. Somebody must say which one counts.</translation>
  </message>
  <message>
   <source>app.disputed.more</source>
   <translation>Others like it: {count}.</translation>
  </message>
  <message>
   <source>app.disputed.title</source>
   <translation>Sheet {sheet}, page {page}: which scan counts?</translation>
  </message>
  <message>
   <source>app.disputed.places</source>
   <translation>They differ in: {places}</translation>
  </message>
  <message>
   <source>app.disputed.overtaken</source>
   <translation>Nothing was recorded: another scan came in meanwhile, or somebody else decided. Compare again.</translation>
  </message>
  <message>
   <source>app.disputed.keep_first</source>
   <translation>The scan that came first · {file}</translation>
  </message>
  <message>
   <source>app.disputed.keep_latest</source>
   <translation>The scan that came last · {file}</translation>
  </message>
  <message>
   <source>app.room.home_room</source>
   <translation>Home</translation>
  </message>
  <message>
   <source>app.room.scan_room</source>
   <translation>Scan</translation>
  </message>
  <message>
   <source>app.room.forms_room</source>
   <translation>Forms</translation>
  </message>
  <message>
   <source>app.room.verify_room</source>
   <translation>Verify</translation>
  </message>
  <message>
   <source>app.room.match_room</source>
   <translation>Match</translation>
  </message>
  <message>
   <source>app.room.print_room</source>
   <translation>Print</translation>
  </message>
  <message>
   <source>app.room.account_room</source>
   <translation>Account</translation>
  </message>
  <message>
   <source>app.room.deliver_room</source>
   <translation>Deliver</translation>
  </message>
  <message>
   <source>app.print.whom</source>
   <translation>1 · For whom</translation>
  </message>
  <message>
   <source>app.print.forms</source>
   <translation>2 · Which forms</translation>
  </message>
  <message>
   <source>app.print.send</source>
   <translation>3 · Print</translation>
  </message>
  <message>
   <source>app.print.patients</source>
   <translation>Patients</translation>
  </message>
  <message>
   <source>app.print.search</source>
   <translation>Name, birth date, IPP, bed…</translation>
  </message>
  <message>
   <source>app.print.ward</source>
   <translation>Ward</translation>
  </message>
  <message>
   <source>app.print.every_ward</source>
   <translation>All wards</translation>
  </message>
  <message>
   <source>app.print.of_ward</source>
   <translation>Ward {ward} · {count}</translation>
  </message>
  <message>
   <source>app.print.found</source>
   <translation>Patients found</translation>
  </message>
  <message>
   <source>app.print.hint</source>
   <translation>Type the beginning of a name, a birth date, an IPP or a bed; or choose a ward.</translation>
  </message>
  <message>
   <source>app.print.nobody</source>
   <translation>Nobody matches. Check the spelling and the ward; otherwise add the patient (New arrival).</translation>
  </message>
  <message>
   <source>app.print.chosen</source>
   <translation>{count} chosen: {names}</translation>
  </message>
  <message>
   <source>app.print.clear</source>
   <translation>Clear</translation>
  </message>
  <message>
   <source>app.print.blank_number</source>
   <translation>sheets of each form</translation>
  </message>
  <message>
   <source>app.print.blank_hint</source>
   <translation>Without a patient: name, birth date and IPP are written by hand, or the label is stuck on.</translation>
  </message>
  <message>
   <source>app.print.ipp</source>
   <translation>Number (IPP) {ipp}</translation>
  </message>
  <message>
   <source>app.print.no_birth_date</source>
   <translation>birth date unknown</translation>
  </message>
  <message>
   <source>app.print.forms_coming</source>
   <translation>The forms are coming…</translation>
  </message>
  <message>
   <source>app.print.in_language</source>
   <translation>Sheets in {name}</translation>
  </message>
  <message>
   <source>app.print.pages</source>
   <translation>{count} pp.</translation>
  </message>
  <message>
   <source>app.print.picture</source>
   <translation>Preview: {form}</translation>
  </message>
  <message>
   <source>app.print.sum</source>
   <translation>Patients: {number} · forms: {forms}
Sheets: {sheets} · pages: {pages}</translation>
  </message>
  <message>
   <source>app.print.sum_blank</source>
   <translation>Blank: {number} · forms: {forms}
Sheets: {sheets} · pages: {pages}</translation>
  </message>
  <message>
   <source>app.print.nobody_yet</source>
   <translation>Choose patients, or blank sheets.</translation>
  </message>
  <message>
   <source>app.print.no_form</source>
   <translation>Tick at least one form.</translation>
  </message>
  <message>
   <source>app.print.print_all</source>
   <translation>Print {count} sheets</translation>
  </message>
  <message>
   <source>app.print.drawing</source>
   <translation>Sheets prepared: {done} of {total}</translation>
  </message>
  <message>
   <source>app.print.painting</source>
   <translation>Pages sent to the printer: {done} of {total}</translation>
  </message>
  <message>
   <source>app.print.stop</source>
   <translation>Stop</translation>
  </message>
  <message>
   <source>app.print.sent</source>
   <translation>Sheets sent to the printer: {sheets} (batch {batch}). Count what comes out, now or later.</translation>
  </message>
  <message>
   <source>app.print.saved</source>
   <translation>Sheets: {sheets} (batch {batch}), in {out}. Print this PDF once only, then count what comes out.</translation>
  </message>
  <message>
   <source>app.print.stopped_early</source>
   <translation>Stopped: no sheet was issued.</translation>
  </message>
  <message>
   <source>app.print.stopped_late</source>
   <translation>Printing did not finish. The sheets of batch {batch} are issued: say which came out, the others become void.</translation>
  </message>
  <message>
   <source>app.print.stopped_on_paper</source>
   <translation>stopped while printing</translation>
  </message>
  <message>
   <source>app.print.not_taken</source>
   <translation>the printer {printer} did not take the page</translation>
  </message>
  <message>
   <source>app.print.to_count</source>
   <translation>To count: {count}</translation>
  </message>
  <message>
   <source>app.print.why_count</source>
   <translation>What came out of the printer?</translation>
  </message>
  <message>
   <source>app.print.more_batches</source>
   <translation>Older batches: {count}</translation>
  </message>
  <message>
   <source>app.print.batch</source>
   <translation>Batch {batch} · {at}
Sheets: {sheets} · pages: {pages}</translation>
  </message>
  <message>
   <source>app.print.moment</source>
   <translation>{at:%d/%m/%Y} at {at:%H:%M}</translation>
  </message>
  <message>
   <source>app.print.fate</source>
   <translation>{printer}: {fate}</translation>
  </message>
  <message>
   <source>app.print.all_out</source>
   <translation>All came out</translation>
  </message>
  <message>
   <source>app.print.some_out</source>
   <translation>Some did not…</translation>
  </message>
  <message>
   <source>app.print.of_batch</source>
   <translation>{words}, batch {batch}</translation>
  </message>
  <message>
   <source>app.print.which_out</source>
   <translation>Batch {batch}: what came out?</translation>
  </message>
  <message>
   <source>app.print.count_hint</source>
   <translation>Untick the sheets that did not come out: they become void. They are in the order of printing.</translation>
  </message>
  <message>
   <source>app.print.none_out</source>
   <translation>Nothing came out</translation>
  </message>
  <message>
   <source>app.print.rest_lost</source>
   <translation>Nothing after this one</translation>
  </message>
  <message>
   <source>app.print.count_done</source>
   <translation>Came out: {out} · void: {lost}</translation>
  </message>
  <message>
   <source>app.print.copy</source>
   <translation>Form {form} · {whose}</translation>
  </message>
  <message>
   <source>app.print.list_of</source>
   <translation>Patients’ list of {at}, {age}</translation>
  </message>
  <message>
   <source>app.print.no_list</source>
   <translation>No list of patients: blank sheets, or a new arrival</translation>
  </message>
  <message>
   <source>app.print.present</source>
   <translation>In the house: {count}</translation>
  </message>
  <message>
   <source>app.print.minutes_ago</source>
   <translation>{minutes} min ago</translation>
  </message>
  <message>
   <source>app.print.hours_ago</source>
   <translation>{hours} h ago</translation>
  </message>
  <message>
   <source>app.print.days_ago</source>
   <translation>{days} days ago</translation>
  </message>
  <message>
   <source>app.print.test</source>
   <translation>Test page</translation>
  </message>
  <message>
   <source>app.print.just_now</source>
   <translation>just now</translation>
  </message>
  <message>
   <source>app.print.does.take</source>
   <translation>chooses the highlighted patient</translation>
  </message>
  <message>
   <source>app.print.does.tick</source>
   <translation>ticks or unticks the line</translation>
  </message>
  <message>
   <source>app.print.does.stop</source>
   <translation>stops the print run, or clears the search</translation>
  </message>
  <message>
   <source>app.arrival.title</source>
   <translation>New arrival</translation>
  </message>
  <message>
   <source>app.arrival.unknown</source>
   <translation>Nobody knows who it is: recon gives a provisional name</translation>
  </message>
  <message>
   <source>app.arrival.birth_name</source>
   <translation>Birth name</translation>
  </message>
  <message>
   <source>app.arrival.given_names</source>
   <translation>Given names</translation>
  </message>
  <message>
   <source>app.arrival.birth_date</source>
   <translation>Birth date</translation>
  </message>
  <message>
   <source>app.arrival.sex</source>
   <translation>Sex</translation>
  </message>
  <message>
   <source>app.arrival.sex_F</source>
   <translation>Female</translation>
  </message>
  <message>
   <source>app.arrival.sex_M</source>
   <translation>Male</translation>
  </message>
  <message>
   <source>app.arrival.ward</source>
   <translation>Ward</translation>
  </message>
  <message>
   <source>app.arrival.bed</source>
   <translation>Bed</translation>
  </message>
  <message>
   <source>app.arrival.ipp</source>
   <translation>Number (IPP)</translation>
  </message>
  <message>
   <source>app.arrival.date_form</source>
   <translation>day/month/year</translation>
  </message>
  <message>
   <source>app.arrival.ipp_hint</source>
   <translation>if they carry one (wristband); else leave empty</translation>
  </message>
  <message>
   <source>app.arrival.no_name</source>
   <translation>Write at least the birth name, or tick that nobody knows who it is.</translation>
  </message>
  <message>
   <source>app.arrival.alike</source>
   <translation>Somebody is known already who may be the same person:
{patients}
If so, cancel and choose them. If it is another person, add them all the same.</translation>
  </message>
  <message>
   <source>app.arrival.add</source>
   <translation>Add and choose</translation>
  </message>
  <message>
   <source>app.arrival.anyway</source>
   <translation>Add all the same</translation>
  </message>
  <message>
   <source>app.account.states</source>
   <translation>Sheets</translation>
  </message>
  <message>
   <source>app.account.unexplained</source>
   <translation>To explain</translation>
  </message>
  <message>
   <source>app.account.all</source>
   <translation>All</translation>
  </message>
  <message>
   <source>app.account.shown</source>
   <translation>{state}: {count}</translation>
  </message>
  <message>
   <source>app.account.search</source>
   <translation>Sheet number, name, ward…</translation>
  </message>
  <message>
   <source>app.account.printed</source>
   <translation>{whose} · printed {at} by {by}</translation>
  </message>
  <message>
   <source>app.account.no_downtime</source>
   <translation>No downtime is open</translation>
  </message>
  <message>
   <source>app.account.in_the_way</source>
   <translation>Before it can close: {what}.</translation>
  </message>
  <message>
   <source>app.account.nothing_waits</source>
   <translation>Every sheet is explained: the downtime can be closed.</translation>
  </message>
  <message>
   <source>app.account.close</source>
   <translation>Close the downtime</translation>
  </message>
  <message>
   <source>app.account.closed</source>
   <translation>The downtime is closed.</translation>
  </message>
  <message>
   <source>app.account.by_ward</source>
   <translation>Pages, by ward and shift</translation>
  </message>
  <message>
   <source>app.account.shift</source>
   <translation>{start:%d/%m}, {start:%H:%M}–{end:%H:%M}</translation>
  </message>
  <message>
   <source>app.account.pages</source>
   <translation>printed: {printed} · back: {back} · explained: {said}</translation>
  </message>
  <message>
   <source>app.account.out</source>
   <translation>{count} out</translation>
  </message>
  <message>
   <source>app.account.odd</source>
   <translation>To clear up: {count}</translation>
  </message>
  <message>
   <source>app.account.paper</source>
   <translation>Sheet {sheet} · page {page}, copy {copy}</translation>
  </message>
  <message>
   <source>app.account.strange</source>
   <translation>foreign or unreadable page</translation>
  </message>
  <message>
   <source>app.account.report_file</source>
   <translation>custody.pdf</translation>
  </message>
  <message>
   <source>app.account.reported</source>
   <translation>The custody report is in {out}.</translation>
  </message>
  <message>
   <source>app.account.why</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>app.account.by</source>
   <translation>Number of the sheet in its place</translation>
  </message>
  <message>
   <source>app.account.no_why</source>
   <translation>Write the reason: it stays, with your name.</translation>
  </message>
  <message>
   <source>app.account.no_by</source>
   <translation>Write the number of the sheet in its place.</translation>
  </message>
  <message>
   <source>app.account.and_more</source>
   <translation>{named} …</translation>
  </message>
  <message>
   <source>app.account.record</source>
   <translation>Record</translation>
  </message>
  <message>
   <source>app.account.does.tick</source>
   <translation>ticks or unticks the sheet</translation>
  </message>
  <message>
   <source>app.account.waits.unexplained</source>
   <translation>sheets to explain: {count}</translation>
  </message>
  <message>
   <source>app.account.waits.batches</source>
   <translation>batches to count: {count}</translation>
  </message>
  <message>
   <source>app.account.waits.strange</source>
   <translation>foreign pages: {count}</translation>
  </message>
  <message>
   <source>app.account.state.printed</source>
   <translation>Printed, not back</translation>
  </message>
  <message>
   <source>app.account.state.reserve</source>
   <translation>In reserve</translation>
  </message>
  <message>
   <source>app.account.state.returned</source>
   <translation>Back in part</translation>
  </message>
  <message>
   <source>app.account.state.blank</source>
   <translation>Back, blank</translation>
  </message>
  <message>
   <source>app.account.state.to_verify</source>
   <translation>To verify</translation>
  </message>
  <message>
   <source>app.account.state.verified</source>
   <translation>Verified, no patient</translation>
  </message>
  <message>
   <source>app.account.state.matched</source>
   <translation>Verified, matched</translation>
  </message>
  <message>
   <source>app.account.state.delivered</source>
   <translation>In the record</translation>
  </message>
  <message>
   <source>app.account.state.void</source>
   <translation>Void</translation>
  </message>
  <message>
   <source>app.account.state.missing</source>
   <translation>Missing</translation>
  </message>
  <message>
   <source>app.account.state.unused</source>
   <translation>Unused</translation>
  </message>
  <message>
   <source>app.account.state.replaced</source>
   <translation>Replaced</translation>
  </message>
  <message>
   <source>app.account.say.unused</source>
   <translation>Unused sheets: {count}</translation>
  </message>
  <message>
   <source>app.account.say.missing</source>
   <translation>Missing sheets: {count}</translation>
  </message>
  <message>
   <source>app.account.say.replaced</source>
   <translation>Replaced sheets: {count}</translation>
  </message>
  <message>
   <source>app.account.say.void</source>
   <translation>Void sheets: {count}</translation>
  </message>
  <message>
   <source>app.account.means.unused</source>
   <translation>Nobody wrote on them. If one comes back written on, it counts and you are told.</translation>
  </message>
  <message>
   <source>app.account.means.missing</source>
   <translation>Looked for and not found. If one comes back, it counts and you are told.</translation>
  </message>
  <message>
   <source>app.account.means.replaced</source>
   <translation>What they said was copied onto another sheet, which counts instead.</translation>
  </message>
  <message>
   <source>app.account.means.void</source>
   <translation>Not to be counted. This cannot be taken back.</translation>
  </message>
  <message>
   <source>app.account.example.unused</source>
   <translation>for instance: put away in the emergency cupboard</translation>
  </message>
  <message>
   <source>app.account.example.missing</source>
   <translation>for instance: looked for in MED2 and the archive</translation>
  </message>
  <message>
   <source>app.account.example.replaced</source>
   <translation>for instance: soaked, copied</translation>
  </message>
  <message>
   <source>app.account.example.void</source>
   <translation>for instance: printed twice</translation>
  </message>
  <message>
   <source>app.account.said.unused</source>
   <translation>Recorded as unused: {count}.</translation>
  </message>
  <message>
   <source>app.account.said.missing</source>
   <translation>Recorded as missing: {count}.</translation>
  </message>
  <message>
   <source>app.account.said.replaced</source>
   <translation>Recorded as replaced: {count}.</translation>
  </message>
  <message>
   <source>app.account.said.void</source>
   <translation>Recorded as void: {count}.</translation>
  </message>
  <message>
   <source>app.account.came.missing</source>
   <translation>came back, although {by} had called it missing</translation>
  </message>
  <message>
   <source>app.account.came.unused</source>
   <translation>came back, although {by} had called it unused</translation>
  </message>
  <message>
   <source>app.account.came.replaced</source>
   <translation>came back, although {by} had called it replaced</translation>
  </message>
  <message>
   <source>app.account.came.void</source>
   <translation>came back, although {by} had made it void</translation>
  </message>
  <message>
   <source>app.account.came.lost</source>
   <translation>came back, although {by} had counted it as not out</translation>
  </message>
  <message>
   <source>app.account.came.reprinted</source>
   <translation>came back, although {by} had printed it again</translation>
  </message>
  <message>
   <source>app.match.waits</source>
   <translation>What waits</translation>
  </message>
  <message>
   <source>app.match.hidden</source>
   <translation>hidden while you type</translation>
  </message>
  <message>
   <source>app.match.sticker</source>
   <translation>a sticker on it</translation>
  </message>
  <message>
   <source>app.match.unsaid</source>
   <translation>nothing read about the patient</translation>
  </message>
  <message>
   <source>app.match.here</source>
   <translation>in house</translation>
  </message>
  <message>
   <source>app.match.left</source>
   <translation>gone, or never seen here</translation>
  </message>
  <message>
   <source>app.match.proposed</source>
   <translation>{subject} → {target} · {by}</translation>
  </message>
  <message>
   <source>app.match.coming</source>
   <translation>The sheet is coming…</translation>
  </message>
  <message>
   <source>app.match.places</source>
   <translation>What says whose it is</translation>
  </message>
  <message>
   <source>app.match.whole_page</source>
   <translation>The whole page</translation>
  </message>
  <message>
   <source>app.match.place_on</source>
   <translation>Page {page}: the label or the header</translation>
  </message>
  <message>
   <source>app.match.written_on</source>
   <translation>Page {page}: written by hand</translation>
  </message>
  <message>
   <source>app.match.says</source>
   <translation>What the sheet’s fields say</translation>
  </message>
  <message>
   <source>app.match.says_one</source>
   <translation>{trait}: {value}</translation>
  </message>
  <message>
   <source>app.match.says_nothing</source>
   <translation>Nothing: no field that was filled in says who the patient is.</translation>
  </message>
  <message>
   <source>app.match.on_page</source>
   <translation>{said} (page {page})</translation>
  </message>
  <message>
   <source>app.match.expected</source>
   <translation>Expected
{words}</translation>
  </message>
  <message>
   <source>app.match.found</source>
   <translation>Found
{words}</translation>
  </message>
  <message>
   <source>app.match.because</source>
   <translation>Reason: {why}</translation>
  </message>
  <message>
   <source>app.match.evidence</source>
   <translation>What was noted</translation>
  </message>
  <message>
   <source>app.match.search</source>
   <translation>Name, birth date, IPP…</translation>
  </message>
  <message>
   <source>app.match.sheets</source>
   <translation>Sheets</translation>
  </message>
  <message>
   <source>app.match.sheets_of</source>
   <translation>Look at the sheets of {name}</translation>
  </message>
  <message>
   <source>app.match.former</source>
   <translation>Former numbers: {numbers}</translation>
  </message>
  <message>
   <source>app.match.is_former</source>
   <translation>A number merged into this one: choosing it proposes to part them</translation>
  </message>
  <message>
   <source>app.match.looked_for</source>
   <translation>Found by your search</translation>
  </message>
  <message>
   <source>app.match.take</source>
   <translation>Choose {name}</translation>
  </message>
  <message>
   <source>app.match.part_again</source>
   <translation>Part {name}</translation>
  </message>
  <message>
   <source>app.match.take_back</source>
   <translation>Take back the last match</translation>
  </message>
  <message>
   <source>app.match.nobody_found</source>
   <translation>Nobody matches. Check the spelling, or look for the IPP.</translation>
  </message>
  <message>
   <source>app.match.unmatch_first</source>
   <translation>Somebody matched this sheet to this patient. If it is theirs, settle the doubt; if not, detach it: it comes back among the sheets to match.</translation>
  </message>
  <message>
   <source>app.match.or_propose</source>
   <translation>If it is not theirs, choose whose it is: another person will have to confirm it.</translation>
  </message>
  <message>
   <source>app.match.decide</source>
   <translation>Somebody else proposes this. Compare, then confirm or decline: both names stay in the ledger.</translation>
  </message>
  <message>
   <source>app.match.own</source>
   <translation>You proposed this: another person has to decide.</translation>
  </message>
  <message>
   <source>app.match.counts</source>
   <translation>back: {back} of {sheets}</translation>
  </message>
  <message>
   <source>app.match.ready</source>
   <translation>ready</translation>
  </message>
  <message>
   <source>app.match.not_ready</source>
   <translation>not ready</translation>
  </message>
  <message>
   <source>app.match.retype</source>
   <translation>Type again what stands on the sheet</translation>
  </message>
  <message>
   <source>app.match.chosen</source>
   <translation>Chosen: {who}</translation>
  </message>
  <message>
   <source>app.match.initials</source>
   <translation>Initials: family name, given name</translation>
  </message>
  <message>
   <source>app.match.birth_year</source>
   <translation>Year of birth</translation>
  </message>
  <message>
   <source>app.match.retype_hint</source>
   <translation>Read them off the picture, from nowhere else. If they are not those of the patient chosen, nothing is recorded. Leave the year empty if nobody knows it.</translation>
  </message>
  <message>
   <source>app.match.no_initials</source>
   <translation>Type the initials that stand on the sheet.</translation>
  </message>
  <message>
   <source>app.match.doubled</source>
   <translation>What you typed is somebody else’s too: {others}. If the sheet is really that of {chosen}, press {press} once more.</translation>
  </message>
  <message>
   <source>app.match.short_year</source>
   <translation>Type all four digits of the year.</translation>
  </message>
  <message>
   <source>app.match.why</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>app.match.no_why</source>
   <translation>Write the reason: it stays with your name.</translation>
  </message>
  <message>
   <source>app.match.does.line</source>
   <translation>previous line, next line; while you type, with Alt</translation>
  </message>
  <message>
   <source>app.match.does.group</source>
   <translation>previous group, next group</translation>
  </message>
  <message>
   <source>app.match.does.choose</source>
   <translation>chooses one of the patients proposed</translation>
  </message>
  <message>
   <source>app.match.does.take</source>
   <translation>records what is prepared</translation>
  </message>
  <message>
   <source>app.match.does.back</source>
   <translation>thinks better of it, nothing is recorded</translation>
  </message>
  <message>
   <source>app.match.does.undo</source>
   <translation>takes back the last match, with a reason</translation>
  </message>
  <message>
   <source>app.match.group.match</source>
   <translation>To match</translation>
  </message>
  <message>
   <source>app.match.group.doubt</source>
   <translation>In doubt</translation>
  </message>
  <message>
   <source>app.match.group.decide</source>
   <translation>For two to decide</translation>
  </message>
  <message>
   <source>app.match.group.patients</source>
   <translation>Patients</translation>
  </message>
  <message>
   <source>app.match.empty.match</source>
   <translation>No sheet waits for its patient.</translation>
  </message>
  <message>
   <source>app.match.empty.doubt</source>
   <translation>No sheet is in doubt.</translation>
  </message>
  <message>
   <source>app.match.empty.decide</source>
   <translation>Nothing waits for a second person.</translation>
  </message>
  <message>
   <source>app.match.empty.patients</source>
   <translation>No patient has a sheet yet.</translation>
  </message>
  <message>
   <source>app.match.title.match</source>
   <translation>Who is it?</translation>
  </message>
  <message>
   <source>app.match.title.doubt</source>
   <translation>Is it really their sheet?</translation>
  </message>
  <message>
   <source>app.match.title.decide</source>
   <translation>For a second person to decide</translation>
  </message>
  <message>
   <source>app.match.title.patients</source>
   <translation>Who may be the same person?</translation>
  </message>
  <message>
   <source>app.match.no_card.match</source>
   <translation>The sheet does not say enough about its patient. Look for them by name, birth date or IPP.</translation>
  </message>
  <message>
   <source>app.match.no_card.doubt</source>
   <translation>Nobody else is like the one the sheet tells of. Look by name or IPP to propose another patient.</translation>
  </message>
  <message>
   <source>app.match.no_card.patients</source>
   <translation>Nobody else is like them. Look by name or IPP to propose that two numbers are one person’s.</translation>
  </message>
  <message>
   <source>app.match.header.as_printed</source>
   <translation>as printed</translation>
  </message>
  <message>
   <source>app.match.header.other</source>
   <translation>not what was printed</translation>
  </message>
  <message>
   <source>app.match.header.unreadable</source>
   <translation>cannot be read</translation>
  </message>
  <message>
   <source>app.match.header.blank</source>
   <translation>blank</translation>
  </message>
  <message>
   <source>app.match.header.written</source>
   <translation>a sticker or handwriting</translation>
  </message>
  <message>
   <source>app.match.kind.header</source>
   <translation>The header is not the one that was printed</translation>
  </message>
  <message>
   <source>app.match.kind.unreadable</source>
   <translation>The header cannot be read</translation>
  </message>
  <message>
   <source>app.match.kind.sticker</source>
   <translation>The code stuck on it is another patient’s</translation>
  </message>
  <message>
   <source>app.match.kind.written</source>
   <translation>The fields tell of somebody else</translation>
  </message>
  <message>
   <source>app.match.kind.changed</source>
   <translation>The patient’s number became another person’s</translation>
  </message>
  <message>
   <source>app.match.kind.uncompared</source>
   <translation>Label not compared yet</translation>
  </message>
  <message>
   <source>app.match.kind.unmerged</source>
   <translation>Delivered under a number merged by mistake</translation>
  </message>
  <message>
   <source>app.match.change.merge</source>
   <translation>Merge two numbers</translation>
  </message>
  <message>
   <source>app.match.change.unmerge</source>
   <translation>Part two numbers</translation>
  </message>
  <message>
   <source>app.match.change.reassign</source>
   <translation>Change whose a sheet is</translation>
  </message>
  <message>
   <source>app.match.proposal.merge</source>
   <translation>{by} proposes that {subject} and {target} are one person: {subject} becomes a former number of {target}.</translation>
  </message>
  <message>
   <source>app.match.proposal.unmerge</source>
   <translation>{by} proposes that {subject} is not the same person as {target}.</translation>
  </message>
  <message>
   <source>app.match.proposal.reassign</source>
   <translation>{by} proposes that sheet {subject} is patient {target}’s.</translation>
  </message>
  <message>
   <source>app.match.decision.accept</source>
   <translation>Everything agrees</translation>
  </message>
  <message>
   <source>app.match.decision.ask</source>
   <translation>Please look</translation>
  </message>
  <message>
   <source>app.match.decision.refuse</source>
   <translation>Not likely</translation>
  </message>
  <message>
   <source>app.match.trait.birth_name</source>
   <translation>Birth name</translation>
  </message>
  <message>
   <source>app.match.trait.used_name</source>
   <translation>Name in use</translation>
  </message>
  <message>
   <source>app.match.trait.given_names</source>
   <translation>Given names</translation>
  </message>
  <message>
   <source>app.match.trait.birth_date</source>
   <translation>Born</translation>
  </message>
  <message>
   <source>app.match.trait.sex</source>
   <translation>Sex</translation>
  </message>
  <message>
   <source>app.match.trait.ipp</source>
   <translation>IPP</translation>
  </message>
  <message>
   <source>app.match.trait.ins</source>
   <translation>INS</translation>
  </message>
  <message>
   <source>app.match.trait.birth_place</source>
   <translation>Birth place</translation>
  </message>
  <message>
   <source>app.match.trait.ward</source>
   <translation>Ward, bed</translation>
  </message>
  <message>
   <source>app.match.column.printed_for</source>
   <translation>Printed for</translation>
  </message>
  <message>
   <source>app.match.column.matched_to</source>
   <translation>Matched to</translation>
  </message>
  <message>
   <source>app.match.column.says</source>
   <translation>What its fields say</translation>
  </message>
  <message>
   <source>app.match.column.now</source>
   <translation>Now</translation>
  </message>
  <message>
   <source>app.match.column.proposed</source>
   <translation>Proposed</translation>
  </message>
  <message>
   <source>app.match.column.former</source>
   <translation>Would become a former number</translation>
  </message>
  <message>
   <source>app.match.column.stays</source>
   <translation>Number that stays</translation>
  </message>
  <message>
   <source>app.match.plan.settle</source>
   <translation>It is their sheet</translation>
  </message>
  <message>
   <source>app.match.plan.unmatch</source>
   <translation>Detach the sheet from this patient</translation>
  </message>
  <message>
   <source>app.match.plan.reassign</source>
   <translation>Propose another patient</translation>
  </message>
  <message>
   <source>app.match.plan.merge</source>
   <translation>Propose to merge two numbers</translation>
  </message>
  <message>
   <source>app.match.plan.unmerge</source>
   <translation>Propose to part two numbers</translation>
  </message>
  <message>
   <source>app.match.plan.confirm</source>
   <translation>Confirm the proposal</translation>
  </message>
  <message>
   <source>app.match.plan.decline</source>
   <translation>Decline the proposal</translation>
  </message>
  <message>
   <source>app.match.means.settle</source>
   <translation>Sheet {subject} stays its patient’s, and can be delivered.</translation>
  </message>
  <message>
   <source>app.match.means.unmatch</source>
   <translation>Sheet {subject} is nobody’s again, and waits for its patient.</translation>
  </message>
  <message>
   <source>app.match.means.reassign</source>
   <translation>Sheet {subject} becomes patient {target}’s once another person confirms it. Until then nothing changes.</translation>
  </message>
  <message>
   <source>app.match.means.merge</source>
   <translation>{subject} becomes a former number of {target} once another person confirms it. Until then nothing changes.</translation>
  </message>
  <message>
   <source>app.match.means.unmerge</source>
   <translation>{subject} is no longer a former number of {target} once another person confirms it. Until then nothing changes.</translation>
  </message>
  <message>
   <source>app.match.means.confirm</source>
   <translation>What is proposed happens at once. Your name stays beside the first.</translation>
  </message>
  <message>
   <source>app.match.means.decline</source>
   <translation>Nothing changes. Your name and the reason stay in the ledger.</translation>
  </message>
  <message>
   <source>app.match.do.match</source>
   <translation>Match</translation>
  </message>
  <message>
   <source>app.match.do.settle</source>
   <translation>Settle</translation>
  </message>
  <message>
   <source>app.match.do.unmatch</source>
   <translation>Detach</translation>
  </message>
  <message>
   <source>app.match.do.reassign</source>
   <translation>Propose</translation>
  </message>
  <message>
   <source>app.match.do.merge</source>
   <translation>Propose</translation>
  </message>
  <message>
   <source>app.match.do.unmerge</source>
   <translation>Propose</translation>
  </message>
  <message>
   <source>app.match.do.confirm</source>
   <translation>Confirm</translation>
  </message>
  <message>
   <source>app.match.do.decline</source>
   <translation>Decline</translation>
  </message>
  <message>
   <source>app.match.example.settle</source>
   <translation>for instance: label came off, checked with the ward</translation>
  </message>
  <message>
   <source>app.match.example.unmatch</source>
   <translation>for instance: the wrong line was chosen</translation>
  </message>
  <message>
   <source>app.match.example.reassign</source>
   <translation>for instance: the label of the next bed stuck on it</translation>
  </message>
  <message>
   <source>app.match.example.merge</source>
   <translation>for instance: identity found, health card seen</translation>
  </message>
  <message>
   <source>app.match.example.unmerge</source>
   <translation>for instance: two sisters, merged by mistake</translation>
  </message>
  <message>
   <source>app.match.example.confirm</source>
   <translation>optional</translation>
  </message>
  <message>
   <source>app.match.example.decline</source>
   <translation>for instance: the birth dates differ</translation>
  </message>
  <message>
   <source>app.match.said.match</source>
   <translation>Sheet {sheet} matched: {whose}.</translation>
  </message>
  <message>
   <source>app.match.said.settle</source>
   <translation>Doubt settled about sheet {sheet}.</translation>
  </message>
  <message>
   <source>app.match.said.unmatch</source>
   <translation>Sheet {sheet} detached: it waits for its patient again.</translation>
  </message>
  <message>
   <source>app.match.said.reassign</source>
   <translation>Proposed: the sheet to patient {target}. Another person will decide.</translation>
  </message>
  <message>
   <source>app.match.said.merge</source>
   <translation>Proposed: {subject} and {target}. Another person will decide.</translation>
  </message>
  <message>
   <source>app.match.said.unmerge</source>
   <translation>Proposed: to part {subject} and {target}. Another person will decide.</translation>
  </message>
  <message>
   <source>app.match.said.confirm</source>
   <translation>Confirmed: it is done.</translation>
  </message>
  <message>
   <source>app.match.said.decline</source>
   <translation>Declined: nothing changes.</translation>
  </message>
  <message>
   <source>app.record.sheets</source>
   <translation>Sheets: {count}</translation>
  </message>
  <message>
   <source>app.record.events</source>
   <translation>What is written there, in order: {count}</translation>
  </message>
  <message>
   <source>app.record.ready</source>
   <translation>Complete: these sheets can go to the record.</translation>
  </message>
  <message>
   <source>app.record.not_ready</source>
   <translation>Not ready for the record yet:</translation>
  </message>
  <message>
   <source>app.record.look</source>
   <translation>Please look:</translation>
  </message>
  <message>
   <source>app.record.pages</source>
   <translation>pages back: {back} of {pages}</translation>
  </message>
  <message>
   <source>app.record.doubted</source>
   <translation>in doubt</translation>
  </message>
  <message>
   <source>app.record.undated</source>
   <translation>no time written</translation>
  </message>
  <message>
   <source>app.record.late</source>
   <translation>written in afterwards</translation>
  </message>
  <message>
   <source>app.record.conflict.values</source>
   <translation>{at}: two values of one measure</translation>
  </message>
  <message>
   <source>app.record.conflict.copied</source>
   <translation>{at}: the same row twice, copied perhaps</translation>
  </message>
  <message>
   <source>app.record.conflict.dose</source>
   <translation>{at}: a medicine given twice, or copied</translation>
  </message>
  <message>
   <source>app.deliver.places</source>
   <translation>Destinations</translation>
  </message>
  <message>
   <source>app.deliver.no_place</source>
   <translation>There is no destination yet. Add what takes the sheets: the patient record’s server, an HL7 engine, or a file.</translation>
  </message>
  <message>
   <source>app.deliver.consignments</source>
   <translation>Consignments</translation>
  </message>
  <message>
   <source>app.deliver.no_consignment</source>
   <translation>Nothing has been prepared for this destination yet.</translation>
  </message>
  <message>
   <source>app.deliver.consignment</source>
   <translation>Consignment {number}</translation>
  </message>
  <message>
   <source>app.deliver.coming</source>
   <translation>One moment…</translation>
  </message>
  <message>
   <source>app.deliver.nothing_yet</source>
   <translation>No consignment</translation>
  </message>
  <message>
   <source>app.deliver.sheets</source>
   <translation>sheets: {count}</translation>
  </message>
  <message>
   <source>app.deliver.sheets_of</source>
   <translation>Sheets of consignment {number}</translation>
  </message>
  <message>
   <source>app.deliver.held</source>
   <translation>held: {why}</translation>
  </message>
  <message>
   <source>app.deliver.prepared</source>
   <translation>prepared by {by}, {at}</translation>
  </message>
  <message>
   <source>app.deliver.approved</source>
   <translation>approved by {by}, {at}</translation>
  </message>
  <message>
   <source>app.deliver.total</source>
   <translation>Sheets: {count} · {forms}</translation>
  </message>
  <message>
   <source>app.deliver.all_stages</source>
   <translation>all: {count}</translation>
  </message>
  <message>
   <source>app.deliver.filter</source>
   <translation>Show the sheets by how far they are</translation>
  </message>
  <message>
   <source>app.deliver.again</source>
   <translation>again in consignment {number}</translation>
  </message>
  <message>
   <source>app.deliver.show_crop</source>
   <translation>See the writing</translation>
  </message>
  <message>
   <source>app.deliver.hide_crop</source>
   <translation>Hide the writing</translation>
  </message>
  <message>
   <source>app.deliver.points</source>
   <translation>What there is to know of this sheet</translation>
  </message>
  <message>
   <source>app.deliver.ours</source>
   <translation>On the sheet</translation>
  </message>
  <message>
   <source>app.deliver.theirs</source>
   <translation>At the destination</translation>
  </message>
  <message>
   <source>app.deliver.answer</source>
   <translation>The destination’s answer: {words}</translation>
  </message>
  <message>
   <source>app.deliver.there</source>
   <translation>At the destination now: {kinds}</translation>
  </message>
  <message>
   <source>app.deliver.with_question</source>
   <translation>{stage} · {question}</translation>
  </message>
  <message>
   <source>app.deliver.stay</source>
   <translation>Stay</translation>
  </message>
  <message>
   <source>app.deliver.next</source>
   <translation>To do now</translation>
  </message>
  <message>
   <source>app.deliver.others</source>
   <translation>Also possible</translation>
  </message>
  <message>
   <source>app.deliver.stop</source>
   <translation>Stop</translation>
  </message>
  <message>
   <source>app.deliver.first_place</source>
   <translation>Add a destination first.</translation>
  </message>
  <message>
   <source>app.deliver.all_done</source>
   <translation>Nothing waits here. Sheets can be prepared once they are verified and matched.</translation>
  </message>
  <message>
   <source>app.deliver.other_person</source>
   <translation>{by} prepared this consignment: another person has to approve it. They open recon under their own name, or use “recon outbox approve”.</translation>
  </message>
  <message>
   <source>app.deliver.despite_keyed</source>
   <translation>Also what is typed in there already</translation>
  </message>
  <message>
   <source>app.deliver.keyed_hint</source>
   <translation>Otherwise a sheet of which somebody has typed a value in at the destination waits. “Compare” shows them.</translation>
  </message>
  <message>
   <source>app.deliver.why</source>
   <translation>Why</translation>
  </message>
  <message>
   <source>app.deliver.busy</source>
   <translation>Something else is going on. Try again when it is over: nothing is lost.</translation>
  </message>
  <message>
   <source>app.deliver.second</source>
   <translation>Who else agrees (name)</translation>
  </message>
  <message>
   <source>app.deliver.only</source>
   <translation>Only sheet {sheet}</translation>
  </message>
  <message>
   <source>app.deliver.no_why</source>
   <translation>Give the reason: it stays with your name.</translation>
  </message>
  <message>
   <source>app.deliver.no_second</source>
   <translation>Give the name of another person who agrees: sheets have set off already.</translation>
  </message>
  <message>
   <source>app.deliver.receipt_file</source>
   <translation>recon-receipt-{number}.pdf</translation>
  </message>
  <message>
   <source>app.deliver.known</source>
   <translation>The destination “{name}” exists already. Choose another name.</translation>
  </message>
  <message>
   <source>app.deliver.new_place</source>
   <translation>New destination</translation>
  </message>
  <message>
   <source>app.deliver.no_name</source>
   <translation>Give the destination a name.</translation>
  </message>
  <message>
   <source>app.deliver.no_address</source>
   <translation>Give the address.</translation>
  </message>
  <message>
   <source>app.deliver.four_eyes</source>
   <translation>A second person approves each consignment</translation>
  </message>
  <message>
   <source>app.deliver.choose_file</source>
   <translation>Choose…</translation>
  </message>
  <message>
   <source>app.deliver.no_options_needed</source>
   <translation>no file: the usual options</translation>
  </message>
  <message>
   <source>app.deliver.add</source>
   <translation>Add</translation>
  </message>
  <message>
   <source>app.deliver.secret</source>
   <translation>No password is asked for or kept here: it comes from the environment of the machine.</translation>
  </message>
  <message>
   <source>app.deliver.secret_found</source>
   <translation>Password: the variable {variable} is given on this machine.</translation>
  </message>
  <message>
   <source>app.deliver.secret_missing</source>
   <translation>If a password or a token is needed, give it to the machine in the variable {variable}. It is kept nowhere.</translation>
  </message>
  <message>
   <source>app.deliver.known_place</source>
   <translation>Change the destination {name}</translation>
  </message>
  <message>
   <source>app.deliver.keep</source>
   <translation>Keep</translation>
  </message>
  <message>
   <source>app.deliver.forget_ca</source>
   <translation>Forget this authority</translation>
  </message>
  <message>
   <source>app.deliver.trusted</source>
   <translation>Trusts: {authority}</translation>
  </message>
  <message>
   <source>app.deliver.same_options</source>
   <translation>no new file: the options that it has</translation>
  </message>
  <message>
   <source>app.deliver.same_ca</source>
   <translation>no new file: the authority that it has</translation>
  </message>
  <message>
   <source>app.deliver.no_ca_taken</source>
   <translation>for a FHIR server or an MLLP receiver</translation>
  </message>
  <message>
   <source>app.deliver.check_receipt</source>
   <translation>Verify a receipt</translation>
  </message>
  <message>
   <source>app.deliver.check_hint</source>
   <translation>A receipt is a file that recon signs, beside the PDF: its name ends in “.receipt.json”. recon says whether a single letter of it was changed since, and which station signed it.</translation>
  </message>
  <message>
   <source>app.deliver.choose_receipt</source>
   <translation>Choose the receipt…</translation>
  </message>
  <message>
   <source>app.deliver.receipt_files</source>
   <translation>Receipts</translation>
  </message>
  <message>
   <source>app.deliver.does.line</source>
   <translation>destinations and consignments: the line before or after</translation>
  </message>
  <message>
   <source>app.deliver.does.sheet</source>
   <translation>previous or next sheet</translation>
  </message>
  <message>
   <source>app.deliver.does.stage</source>
   <translation>shows the sheets of another stage</translation>
  </message>
  <message>
   <source>app.deliver.does.stop</source>
   <translation>stops after the sheet in hand</translation>
  </message>
  <message>
   <source>app.deliver.kind.fhir</source>
   <translation>FHIR</translation>
  </message>
  <message>
   <source>app.deliver.kind.mllp</source>
   <translation>HL7 v2</translation>
  </message>
  <message>
   <source>app.deliver.kind.hl7_files</source>
   <translation>HL7 files</translation>
  </message>
  <message>
   <source>app.deliver.kind.csv</source>
   <translation>CSV</translation>
  </message>
  <message>
   <source>app.deliver.kind.extract</source>
   <translation>extract</translation>
  </message>
  <message>
   <source>app.deliver.kind_long.fhir</source>
   <translation>FHIR server</translation>
  </message>
  <message>
   <source>app.deliver.kind_long.mllp</source>
   <translation>HL7 v2 receiver (MLLP)</translation>
  </message>
  <message>
   <source>app.deliver.kind_long.hl7_files</source>
   <translation>Folder of HL7 v2 messages</translation>
  </message>
  <message>
   <source>app.deliver.kind_long.csv</source>
   <translation>CSV file or folder</translation>
  </message>
  <message>
   <source>app.deliver.kind_long.extract</source>
   <translation>SQLite or Parquet extract</translation>
  </message>
  <message>
   <source>app.deliver.address.fhir</source>
   <translation>https://server/fhir</translation>
  </message>
  <message>
   <source>app.deliver.address.mllp</source>
   <translation>host:port</translation>
  </message>
  <message>
   <source>app.deliver.address.hl7_files</source>
   <translation>/folder/of/messages</translation>
  </message>
  <message>
   <source>app.deliver.address.csv</source>
   <translation>/folder/values</translation>
  </message>
  <message>
   <source>app.deliver.address.extract</source>
   <translation>/folder/values.sqlite</translation>
  </message>
  <message>
   <source>app.deliver.place.name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>app.deliver.place.kind</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>app.deliver.place.address</source>
   <translation>Address</translation>
  </message>
  <message>
   <source>app.deliver.place.options</source>
   <translation>Options</translation>
  </message>
  <message>
   <source>app.deliver.place.ca</source>
   <translation>Certificate authority</translation>
  </message>
  <message>
   <source>app.deliver.needs.faulty</source>
   <translation>to correct: {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.refused</source>
   <translation>refused: {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.differs</source>
   <translation>other there: {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.sent</source>
   <translation>no answer: {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.validated</source>
   <translation>to approve: {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.approved</source>
   <translation>to send: {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.staged</source>
   <translation>to check: {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.ready</source>
   <translation>to prepare: {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.nothing</source>
   <translation>nothing waits, arrived: {count}</translation>
  </message>
  <message>
   <source>app.deliver.means.staged</source>
   <translation>Chosen for this consignment, not checked yet.</translation>
  </message>
  <message>
   <source>app.deliver.means.faulty</source>
   <translation>It does not go: this is why. Correct it in the verify room, then check again.</translation>
  </message>
  <message>
   <source>app.deliver.means.validated</source>
   <translation>Checked. It waits to be approved.</translation>
  </message>
  <message>
   <source>app.deliver.means.approved</source>
   <translation>Approved as it is. It waits to go.</translation>
  </message>
  <message>
   <source>app.deliver.means.sent</source>
   <translation>It set off, and nobody answered: it may have arrived. Sending it again changes nothing.</translation>
  </message>
  <message>
   <source>app.deliver.means.refused</source>
   <translation>The destination refused it. Once the cause is put right, prepare a new consignment.</translation>
  </message>
  <message>
   <source>app.deliver.means.acknowledged</source>
   <translation>Arrived: the destination said yes.</translation>
  </message>
  <message>
   <source>app.deliver.means.reconciled</source>
   <translation>Arrived, and found there as it was sent.</translation>
  </message>
  <message>
   <source>app.deliver.means.differs</source>
   <translation>What is at the destination is not what was sent. Somebody has to look there.</translation>
  </message>
  <message>
   <source>app.deliver.means.undone</source>
   <translation>Taken back. It can be delivered again.</translation>
  </message>
  <message>
   <source>app.deliver.point.fault</source>
   <translation>to correct</translation>
  </message>
  <message>
   <source>app.deliver.point.refusal</source>
   <translation>refused</translation>
  </message>
  <message>
   <source>app.deliver.point.mark</source>
   <translation>unusual</translation>
  </message>
  <message>
   <source>app.deliver.point.new</source>
   <translation>not there yet</translation>
  </message>
  <message>
   <source>app.deliver.point.same</source>
   <translation>there already, the same</translation>
  </message>
  <message>
   <source>app.deliver.point.different</source>
   <translation>something else is there</translation>
  </message>
  <message>
   <source>app.deliver.point.keyed</source>
   <translation>somebody typed it in</translation>
  </message>
  <message>
   <source>app.deliver.point.unsaid</source>
   <translation>the sheet says nothing of it</translation>
  </message>
  <message>
   <source>app.deliver.now.stage</source>
   <translation>Sheets ready: {count}. Put them in a consignment.</translation>
  </message>
  <message>
   <source>app.deliver.now.check</source>
   <translation>Sheets to check: {count}. Nothing goes yet.</translation>
  </message>
  <message>
   <source>app.deliver.now.corrected</source>
   <translation>Sheets to correct: {count}. Correct them in the verify room, then check again.</translation>
  </message>
  <message>
   <source>app.deliver.now.approve</source>
   <translation>Sheets checked: {count}. Look at them, then approve exactly this content.</translation>
  </message>
  <message>
   <source>app.deliver.now.send</source>
   <translation>Sheets approved: {count}. You can do other things while they go.</translation>
  </message>
  <message>
   <source>app.deliver.now.again</source>
   <translation>Sheets without an answer: {count}. Send again: what has arrived does not arrive twice.</translation>
  </message>
  <message>
   <source>app.deliver.now.reconcile</source>
   <translation>Sheets arrived: {count}. Look whether all is there as it was sent.</translation>
  </message>
  <message>
   <source>app.deliver.now.release</source>
   <translation>Nothing goes: the destination is held ({why}). Release it once the reason is gone.</translation>
  </message>
  <message>
   <source>app.deliver.do.stage</source>
   <translation>Prepare</translation>
  </message>
  <message>
   <source>app.deliver.do.check</source>
   <translation>Check</translation>
  </message>
  <message>
   <source>app.deliver.do.approve</source>
   <translation>Approve</translation>
  </message>
  <message>
   <source>app.deliver.do.send</source>
   <translation>Send</translation>
  </message>
  <message>
   <source>app.deliver.do.reconcile</source>
   <translation>Find it there</translation>
  </message>
  <message>
   <source>app.deliver.do.release</source>
   <translation>Release</translation>
  </message>
  <message>
   <source>app.deliver.do.undo</source>
   <translation>Take back</translation>
  </message>
  <message>
   <source>app.deliver.do.hold</source>
   <translation>Hold</translation>
  </message>
  <message>
   <source>app.deliver.run.counted</source>
   <translation>Sheets: {done} of {total}, to {destination}</translation>
  </message>
  <message>
   <source>app.deliver.run.stopping</source>
   <translation>Stops after the sheet in hand; the rest goes another time.</translation>
  </message>
  <message>
   <source>app.deliver.run.stage</source>
   <translation>The sheets that are ready are put together…</translation>
  </message>
  <message>
   <source>app.deliver.run.stage_also</source>
   <translation>The sheets that are ready or have arrived elsewhere are put together…</translation>
  </message>
  <message>
   <source>app.deliver.run.check</source>
   <translation>The sheets are being checked…</translation>
  </message>
  <message>
   <source>app.deliver.run.compare</source>
   <translation>Asking {destination} what it has already…</translation>
  </message>
  <message>
   <source>app.deliver.run.send</source>
   <translation>Sending to {destination}…</translation>
  </message>
  <message>
   <source>app.deliver.run.reconcile</source>
   <translation>Looking for what arrived at {destination}…</translation>
  </message>
  <message>
   <source>app.deliver.run.undo</source>
   <translation>Taking back from {destination}…</translation>
  </message>
  <message>
   <source>app.deliver.ask.undo</source>
   <translation>Take back consignment {number}</translation>
  </message>
  <message>
   <source>app.deliver.ask.hold</source>
   <translation>Hold {destination}</translation>
  </message>
  <message>
   <source>app.deliver.about.undo</source>
   <translation>What has not set off leaves the consignment. What has arrived is deleted or marked as an error at the destination, and is to be delivered again.</translation>
  </message>
  <message>
   <source>app.deliver.about.hold</source>
   <translation>Nothing more goes to this destination until it is released. A sending under way ends after the sheet in hand.</translation>
  </message>
  <message>
   <source>app.deliver.example.undo</source>
   <translation>for instance: wrong destination</translation>
  </message>
  <message>
   <source>app.deliver.example.hold</source>
   <translation>for instance: the server is being updated</translation>
  </message>
  <message>
   <source>app.deliver.said.stage</source>
   <translation>Consignment {number} prepared for {destination}. Sheets: {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.nothing</source>
   <translation>Nothing is ready for {destination}.</translation>
  </message>
  <message>
   <source>app.deliver.said.check</source>
   <translation>Ready to be approved: {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.marks</source>
   <translation>With something unusual: {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.faulty</source>
   <translation>To correct: {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.compare</source>
   <translation>Compared with what the destination has: {count}. Nothing was sent.</translation>
  </message>
  <message>
   <source>app.deliver.said.keyed</source>
   <translation>Typed in there by somebody already, wholly or partly: {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.approve</source>
   <translation>Approved for {destination}: {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.send</source>
   <translation>Sheets arrived: {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.refused</source>
   <translation>Refused: {count} ({sheets}). The answer stands with each sheet.</translation>
  </message>
  <message>
   <source>app.deliver.said.stopped</source>
   <translation>Stopped: the rest goes whenever you like, nothing lost and nothing doubled.</translation>
  </message>
  <message>
   <source>app.deliver.said.reconcile</source>
   <translation>Found as they were sent: {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.undo</source>
   <translation>Taken back: {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.hold</source>
   <translation>{destination} is held.</translation>
  </message>
  <message>
   <source>app.deliver.said.release</source>
   <translation>{destination} is released.</translation>
  </message>
  <message>
   <source>app.deliver.said.receipt</source>
   <translation>The receipt is in {out}. Beside it, {proof}: the file that can be verified.</translation>
  </message>
  <message>
   <source>app.deliver.said.add</source>
   <translation>The destination “{name}” is kept.</translation>
  </message>
  <message>
   <source>app.deliver.said.sheet</source>
   <translation>{sheet}: {reason}</translation>
  </message>
  <message>
   <source>app.deliver.said.more</source>
   <translation>… and others: {count}. They are in the list.</translation>
  </message>
  <message>
   <source>app.deliver.without_ca.fhir</source>
   <translation>no file: the public authorities</translation>
  </message>
  <message>
   <source>app.deliver.without_ca.mllp</source>
   <translation>no file: the line is not encrypted</translation>
  </message>
  <message>
   <source>backup.inside</source>
   <translation>{place} is in the store {store} itself. Name a folder on another disk, a stick or a share.</translation>
  </message>
  <message>
   <source>backup.not_plugged</source>
   <translation>{place} is on this machine's own disk; it was on another one before. Plug the stick in (or connect the share), then back up again.</translation>
  </message>
  <message>
   <source>backup.another</source>
   <translation>another program is backing up to {place}. Wait until it has finished.</translation>
  </message>
  <message>
   <source>backup.no_lock</source>
   <translation>{place} cannot be held for one program alone ({reason}). Name another folder.</translation>
  </message>
  <message>
   <source>backup.no_place</source>
   <translation>{place} cannot be read: {reason}. Plug the stick in, or name another folder.</translation>
  </message>
  <message>
   <source>backup.no_generation</source>
   <translation>there is no backup “{name}” in {place}. “recon restore FOLDER --list” lists those that there are.</translation>
  </message>
  <message>
   <source>backup.no_manifest</source>
   <translation>the backup {place} is not whole: its list cannot be read, or was changed. Take another one (“recon restore FOLDER --list”).</translation>
  </message>
  <message>
   <source>backup.none_here</source>
   <translation>there is no backup in {place}.</translation>
  </message>
  <message>
   <source>backup.several</source>
   <translation>several stores have backups in {place}. Name one: {folders}</translation>
  </message>
  <message>
   <source>backup.keys_changing</source>
   <translation>the store's keys are being changed. Let that finish (“recon key”), then back up again.</translation>
  </message>
  <message>
   <source>backup.odd_name</source>
   <translation>in the store's folder, “{file}” has a name that not every disk takes: rename it, or move it out of the folder. Nothing was backed up.</translation>
  </message>
  <message>
   <source>backup.no_room</source>
   <translation>there is too little room on {place}: {needed} are needed, {free} are free. Free {missing}, keep fewer backups (--keep), or take a larger stick. Nothing was written; the backups that are there stay as they are.</translation>
  </message>
  <message>
   <source>backup.fat</source>
   <translation>{place} takes no file of 4 GB or more (FAT32), and one of {size} is to be written. Take a stick formatted as exFAT, NTFS or ext4.</translation>
  </message>
  <message>
   <source>backup.full</source>
   <translation>{place} is full. The backups that were there before stay as they are. Free some space, or keep fewer backups (--keep).</translation>
  </message>
  <message>
   <source>backup.read_only</source>
   <translation>{place} cannot be written to. Check the stick's write protection, and the folder's rights.</translation>
  </message>
  <message>
   <source>backup.gone</source>
   <translation>{place} is not there, or not any more: the stick was pulled out, or the share is not connected. The backups that were made before stay as they are. Plug it in and back up again.</translation>
  </message>
  <message>
   <source>backup.answered</source>
   <translation>{place} answered: {reason}</translation>
  </message>
  <message>
   <source>backup.stopped</source>
   <translation>nothing of it was kept in {place}; the backups made before stay as they are.</translation>
  </message>
  <message>
   <source>backup.not_kept</source>
   <translation>{place} did not keep {file} as it was written. The stick is failing: take another one.</translation>
  </message>
  <message>
   <source>backup.unread</source>
   <translation>{file} cannot be read: {reason}. Run “recon check”.</translation>
  </message>
  <message>
   <source>backup.no_trial</source>
   <translation>it could not be put back on trial: {reason}</translation>
  </message>
  <message>
   <source>backup.restoring</source>
   <translation>another program is putting a backup back there</translation>
  </message>
  <message>
   <source>backup.lacks</source>
   <translation>{file} is missing from the backup</translation>
  </message>
  <message>
   <source>backup.other_end</source>
   <translation>the ledger does not end where it should</translation>
  </message>
  <message>
   <source>backup.altered</source>
   <translation>{file} is not what was backed up. Take an older backup (“recon restore FOLDER --list”), or another stick.</translation>
  </message>
  <message>
   <source>backup.lost</source>
   <translation>{file} cannot be read: {reason}. Take an older backup (“recon restore FOLDER --list”), or another stick.</translation>
  </message>
  <message>
   <source>backup.unsound</source>
   <translation>the copy was examined and is not sound:
{problems}</translation>
  </message>
  <message>
   <source>backup.more</source>
   <translation>  … and {count} more</translation>
  </message>
  <message>
   <source>backup.unit.gb</source>
   <translation>{number} GB</translation>
  </message>
  <message>
   <source>backup.unit.mb</source>
   <translation>{number} MB</translation>
  </message>
  <message>
   <source>backup.unit.kb</source>
   <translation>{number} kB</translation>
  </message>
  <message>
   <source>backup.unit.bytes</source>
   <translation>{number} bytes</translation>
  </message>
  <message>
   <source>backup.cli.link</source>
   <translation>'{file}' is a link, or something else than a file: what it leads to is not in the backup. Put the file itself into the store.</translation>
  </message>
  <message>
   <source>backup.cli.dest</source>
   <translation>folder to back up to, on another disk, a stick or a share</translation>
  </message>
  <message>
   <source>backup.cli.source</source>
   <translation>folder with backups</translation>
  </message>
  <message>
   <source>backup.cli.folder</source>
   <translation>FOLDER</translation>
  </message>
  <message>
   <source>backup.cli.minutes</source>
   <translation>MINUTES</translation>
  </message>
  <message>
   <source>backup.cli.keep</source>
   <translation>how many backups are kept there (default: {default})</translation>
  </message>
  <message>
   <source>backup.cli.full</source>
   <translation>put the backup back on trial and examine it whole</translation>
  </message>
  <message>
   <source>backup.cli.every</source>
   <translation>go on, and back up again after so many minutes, until Ctrl-C</translation>
  </message>
  <message>
   <source>backup.cli.generation</source>
   <translation>which backup, by its name or number (default: the newest)</translation>
  </message>
  <message>
   <source>backup.cli.list</source>
   <translation>only list the backups that there are</translation>
  </message>
  <message>
   <source>backup.cli.trial</source>
   <translation>only put it back on trial: examine it whole, and leave nothing</translation>
  </message>
  <message>
   <source>backup.cli.no_minutes</source>
   <translation>“{text}” is not a number of minutes from 1 on</translation>
  </message>
  <message>
   <source>backup.cli.no_keep</source>
   <translation>“{text}” is not a number from 1 on</translation>
  </message>
  <message>
   <source>backup.cli.never</source>
   <translation>No backup was ever made of this store. “recon backup FOLDER” makes one.</translation>
  </message>
  <message>
   <source>backup.cli.last</source>
   <translation>Last backup: {at}, {place} ({generation}, {size}, by {by})</translation>
  </message>
  <message>
   <source>backup.cli.late</source>
   <translation>It is older than wanted: every {minutes} min, to {place}.</translation>
  </message>
  <message>
   <source>backup.cli.made</source>
   <translation>Backup {generation} made and verified: {place}</translation>
  </message>
  <message>
   <source>backup.cli.held</source>
   <translation>Files: {files}, {size}; newly copied: {copied}, {copied_size}; backups kept: {kept}; {seconds} s</translation>
  </message>
  <message>
   <source>backup.cli.tried</source>
   <translation>It was put back on trial and examined whole: sound.</translation>
  </message>
  <message>
   <source>backup.cli.mended</source>
   <translation>Files on the stick that had gone bad, copied again: {count}. The stick is failing: take another one soon.</translation>
  </message>
  <message>
   <source>backup.cli.damaged</source>
   <translation>Files of the store that are no more what they were: {count}. Run “recon check”. The backup has them as they are; an older one may have them whole.</translation>
  </message>
  <message>
   <source>backup.cli.same_disk</source>
   <translation>{place} is on the disk of the store itself: if that breaks, both are gone. Back up to another disk or a stick as well.</translation>
  </message>
  <message>
   <source>backup.cli.unrecorded</source>
   <translation>The store cannot be written to: it does not know of this backup.</translation>
  </message>
  <message>
   <source>backup.cli.waiting</source>
   <translation>Next backup at {at}. Ctrl-C ends this.</translation>
  </message>
  <message>
   <source>backup.cli.again</source>
   <translation>It is tried again every {minutes} min.</translation>
  </message>
  <message>
   <source>backup.cli.none</source>
   <translation>There is no backup here.</translation>
  </message>
  <message>
   <source>backup.cli.row_size</source>
   <translation>{files} files, {size}</translation>
  </message>
  <message>
   <source>backup.cli.broken</source>
   <translation>not whole</translation>
  </message>
  <message>
   <source>backup.cli.trial_sound</source>
   <translation>Backup {generation} was put back on trial and examined whole: sound.</translation>
  </message>
  <message>
   <source>backup.cli.restored</source>
   <translation>Store restored: {store}</translation>
  </message>
  <message>
   <source>backup.cli.as_of</source>
   <translation>It is the store as it was at {at} (backup {generation}, entry {entry} of the ledger), examined whole: sound.</translation>
  </message>
  <message>
   <source>backup.cli.as_of_damaged</source>
   <translation>It is the store as it was at {at} (backup {generation}, entry {entry} of the ledger), examined whole: sound but for originals that were damaged before they were backed up. An older backup may have them whole.</translation>
  </message>
  <message>
   <source>backup.cli.unknown</source>
   <translation>Whatever was done after that is not in it. Scan again what was scanned since. Sheets printed since are told when they come back: keep them, and scan them with the old store if it still works.</translation>
  </message>
  <message>
   <source>backup.cli.station</source>
   <translation>It is a station of its own now ({station}): it gives out no number that the old one ({former}) may have given. Do not work on in the old store; if somebody has, show both to your IT team: the ledgers tell which entry is whose.</translation>
  </message>
  <message>
   <source>backup.cli.ranges</source>
   <translation>Numbers are not drawn any more from {count} range(s) imported before: some may have been given out since. Import the ranges again whose numbers are certainly free (“recon numbers import”); until then the station uses its own.</translation>
  </message>
  <message>
   <source>backup.cli.move_away</source>
   <translation>To put the backup in its place, give the old folder another name first: mv {store} {store}-old</translation>
  </message>
  <message>
   <source>backup.stage.database</source>
   <translation>Copying the database</translation>
  </message>
  <message>
   <source>backup.stage.look</source>
   <translation>Looking at the files</translation>
  </message>
  <message>
   <source>backup.stage.copy</source>
   <translation>Copying files</translation>
  </message>
  <message>
   <source>backup.stage.verify</source>
   <translation>Reading the copy again</translation>
  </message>
  <message>
   <source>backup.app.title</source>
   <translation>Last backup</translation>
  </message>
  <message>
   <source>backup.app.never</source>
   <translation>None</translation>
  </message>
  <message>
   <source>backup.app.last</source>
   <translation>{at} · {place}</translation>
  </message>
  <message>
   <source>backup.app.by_hand</source>
   <translation>None is made by itself.</translation>
  </message>
  <message>
   <source>backup.app.by_itself</source>
   <translation>By itself every {minutes} min, to {place}</translation>
  </message>
  <message>
   <source>backup.app.late</source>
   <translation>Older than wanted: every {minutes} min, to {place}. Plug the stick in; it is then made by itself.</translation>
  </message>
  <message>
   <source>backup.app.begins</source>
   <translation>Backing up…</translation>
  </message>
  <message>
   <source>backup.app.now</source>
   <translation>Back up now</translation>
  </message>
  <message>
   <source>backup.app.settings</source>
   <translation>Where, how often…</translation>
  </message>
  <message>
   <source>backup.app.where</source>
   <translation>Backups</translation>
  </message>
  <message>
   <source>backup.app.about</source>
   <translation>On another disk, a stick or a share: if this machine breaks, the backup is what is left. People go on working meanwhile. Only what is new is copied, and it is read again before it counts. Two sticks that are exchanged each day are better than one.</translation>
  </message>
  <message>
   <source>backup.app.place</source>
   <translation>Folder on the stick or the share</translation>
  </message>
  <message>
   <source>backup.app.browse</source>
   <translation>Choose…</translation>
  </message>
  <message>
   <source>backup.app.often</source>
   <translation>By itself</translation>
  </message>
  <message>
   <source>backup.app.no_place</source>
   <translation>Say which folder: the whole path, such as /media/stick.</translation>
  </message>
  <message>
   <source>backup.app.keep</source>
   <translation>Keep, and back up now</translation>
  </message>
  <message>
   <source>backup.app.every.15</source>
   <translation>every 15 min</translation>
  </message>
  <message>
   <source>backup.app.every.60</source>
   <translation>every hour</translation>
  </message>
  <message>
   <source>backup.app.every.240</source>
   <translation>every 4 hours</translation>
  </message>
  <message>
   <source>backup.app.every.1440</source>
   <translation>every day</translation>
  </message>
  <message>
   <source>backup.app.every.0</source>
   <translation>only when asked</translation>
  </message>
  <message>
   <source>carpet.name</source>
   <translation>Same character</translation>
  </message>
  <message>
   <source>carpet.title</source>
   <translation>Read as {character}: mark what is not</translation>
  </message>
  <message>
   <source>carpet.coming</source>
   <translation>The boxes are being cut out of the pages…</translation>
  </message>
  <message>
   <source>carpet.end</source>
   <translation>You have seen all the boxes of the sheets that are not delivered. {press} begins again.</translation>
  </message>
  <message>
   <source>carpet.about</source>
   <translation>What you mark waits for somebody, who sees the whole field. What you do not mark is not thereby verified.</translation>
  </message>
  <message>
   <source>carpet.finish</source>
   <translation>Done, next</translation>
  </message>
  <message>
   <source>carpet.undo</source>
   <translation>Go back</translation>
  </message>
  <message>
   <source>carpet.again</source>
   <translation>From the start</translation>
  </message>
  <message>
   <source>carpet.waiting</source>
   <translation>Those that wait too</translation>
  </message>
  <message>
   <source>carpet.form</source>
   <translation>Which form</translation>
  </message>
  <message>
   <source>carpet.every_form</source>
   <translation>All forms</translation>
  </message>
  <message>
   <source>carpet.characters</source>
   <translation>Characters, and how many boxes are left</translation>
  </message>
  <message>
   <source>carpet.cutting</source>
   <translation>Pages cut</translation>
  </message>
  <message>
   <source>carpet.grid</source>
   <translation>Boxes read as the same character</translation>
  </message>
  <message>
   <source>carpet.row</source>
   <translation>, column {row}</translation>
  </message>
  <message>
   <source>carpet.here</source>
   <translation>{character} · {field}{row}, box {box} · {sheet}{state}</translation>
  </message>
  <message>
   <source>carpet.marked</source>
   <translation>Marked on this screen: {marks}</translation>
  </message>
  <message>
   <source>carpet.passed</source>
   <translation>Seen: {seen} · marked: {marked}</translation>
  </message>
  <message>
   <source>carpet.asked</source>
   <translation>Fields that now wait for somebody: {count}</translation>
  </message>
  <message>
   <source>carpet.state.marked</source>
   <translation> · marked</translation>
  </message>
  <message>
   <source>carpet.state.waits</source>
   <translation> · waits for somebody anyway</translation>
  </message>
  <message>
   <source>carpet.state.critical</source>
   <translation> · critical</translation>
  </message>
  <message>
   <source>carpet.state.none</source>
   <translation />
  </message>
  <message>
   <source>carpet.does.move</source>
   <translation>from box to box</translation>
  </message>
  <message>
   <source>carpet.does.mark</source>
   <translation>marks the box, or takes the mark back; so does a click</translation>
  </message>
  <message>
   <source>carpet.does.finish</source>
   <translation>done with this screen: what is marked waits for somebody, and the next comes</translation>
  </message>
  <message>
   <source>carpet.does.undo</source>
   <translation>takes back the last mark; without one, goes back a screen</translation>
  </message>
  <message>
   <source>carpet.does.character</source>
   <translation>goes to that character</translation>
  </message>
  <message>
   <source>carpet.does.step</source>
   <translation>the character before, the next one</translation>
  </message>
  <message>
   <source>carpet.does.waiting</source>
   <translation>shows fields that wait for somebody too, or not</translation>
  </message>
  <message>
   <source>carpet.does.again</source>
   <translation>begins again with the first sheet</translation>
  </message>
  <message>
   <source>carpet.does.leave</source>
   <translation>goes back to field by field; the marks stay</translation>
  </message>
  <message>
   <source>cli.description</source>
   <translation>The bridge over a computer outage: coded sheets, filled by hand, become verified data.</translation>
  </message>
  <message>
   <source>cli.epilog</source>
   <translation>'recon VERB --help' explains a verb. Exit codes: 0 done; 1 done, but a person must look; 2 wrong command; higher: see the documentation.</translation>
  </message>
  <message>
   <source>cli.decimal_mark</source>
   <translation>.</translation>
  </message>
  <message>
   <source>cli.verbs</source>
   <translation>verbs</translation>
  </message>
  <message>
   <source>cli.verb</source>
   <translation>VERB</translation>
  </message>
  <message>
   <source>cli.common</source>
   <translation>for every verb</translation>
  </message>
  <message>
   <source>cli.folder</source>
   <translation>FOLDER</translation>
  </message>
  <message>
   <source>cli.file</source>
   <translation>FILE</translation>
  </message>
  <message>
   <source>cli.path</source>
   <translation>PATH</translation>
  </message>
  <message>
   <source>cli.name</source>
   <translation>NAME</translation>
  </message>
  <message>
   <source>cli.sheet</source>
   <translation>SHEET</translation>
  </message>
  <message>
   <source>cli.text</source>
   <translation>TEXT</translation>
  </message>
  <message>
   <source>cli.store</source>
   <translation>the store's folder (else RECON_STORE, else ./{store})</translation>
  </message>
  <message>
   <source>cli.operator</source>
   <translation>who works, for the ledger (else RECON_OPERATOR, else the machine's user)</translation>
  </message>
  <message>
   <source>cli.language</source>
   <translation>the language of messages (else RECON_LANG, else the machine's)</translation>
  </message>
  <message>
   <source>cli.json</source>
   <translation>for another program, as JSON</translation>
  </message>
  <message>
   <source>cli.see_help</source>
   <translation>'{command} --help' explains how to write the command.</translation>
  </message>
  <message>
   <source>cli.no_verb</source>
   <translation>A verb is missing. 'recon --help' lists them all.</translation>
  </message>
  <message>
   <source>cli.interrupted</source>
   <translation>Stopped. Nothing is lost: what was done is recorded, run the same command again to go on.</translation>
  </message>
  <message>
   <source>cli.argparse.usage</source>
   <translation>usage: </translation>
  </message>
  <message>
   <source>cli.argparse.options</source>
   <translation>options</translation>
  </message>
  <message>
   <source>cli.argparse.arguments</source>
   <translation>arguments</translation>
  </message>
  <message>
   <source>cli.argparse.help</source>
   <translation>show this help and stop</translation>
  </message>
  <message>
   <source>cli.argparse.version</source>
   <translation>show the version and stop</translation>
  </message>
  <message>
   <source>cli.argparse.required</source>
   <translation>missing: %s</translation>
  </message>
  <message>
   <source>cli.argparse.unknown</source>
   <translation>unknown argument: %s</translation>
  </message>
  <message>
   <source>cli.argparse.one_of</source>
   <translation>one of these is needed: %s</translation>
  </message>
  <message>
   <source>cli.argparse.excludes</source>
   <translation>does not go with %s</translation>
  </message>
  <message>
   <source>cli.argparse.expects_one</source>
   <translation>a value is expected</translation>
  </message>
  <message>
   <source>cli.argparse.expects_some</source>
   <translation>at least one value is expected</translation>
  </message>
  <message>
   <source>cli.argparse.choice</source>
   <translation>unknown choice: %(value)r (one of %(choices)s)</translation>
  </message>
  <message>
   <source>cli.argparse.value</source>
   <translation>impossible value: %(value)r</translation>
  </message>
  <message>
   <source>cli.argparse.ambiguous</source>
   <translation>ambiguous option: %(option)s could be %(matches)s</translation>
  </message>
  <message>
   <source>cli.demo.help</source>
   <translation>shows the whole journey on an example: printing, filling, reading, account, export</translation>
  </message>
  <message>
   <source>cli.manual.help</source>
   <translation>the manuals to print: one-page cards, installation guide, checklists of downtime and recovery</translation>
  </message>
  <message>
   <source>cli.init.help</source>
   <translation>makes a store</translation>
  </message>
  <message>
   <source>cli.init.timezone</source>
   <translation>the time zone of the times written on sheets (default {default})</translation>
  </message>
  <message>
   <source>cli.init.no_zone</source>
   <translation>'{zone}' is not a known time zone. Example: Europe/Paris.</translation>
  </message>
  <message>
   <source>cli.init.done</source>
   <translation>Store made: {store}</translation>
  </message>
  <message>
   <source>cli.forms.help</source>
   <translation>lists the forms; checks, shows and starts them</translation>
  </message>
  <message>
   <source>cli.forms.check</source>
   <translation>checks definitions and tells every fault</translation>
  </message>
  <message>
   <source>cli.forms.preview</source>
   <translation>draws the pages of a form (PNG)</translation>
  </message>
  <message>
   <source>cli.forms.new</source>
   <translation>writes a definition to complete, or a copy of one of recon's forms to change</translation>
  </message>
  <message>
   <source>cli.forms.files</source>
   <translation>the definitions to check</translation>
  </message>
  <message>
   <source>cli.forms.form</source>
   <translation>FORM</translation>
  </message>
  <message>
   <source>cli.forms.which</source>
   <translation>a definition (FILE.toml) or the key of a form in the list</translation>
  </message>
  <message>
   <source>cli.forms.key</source>
   <translation>KEY</translation>
  </message>
  <message>
   <source>cli.forms.new_key</source>
   <translation>the form's key: 1 to 12 small letters, digits or dashes</translation>
  </message>
  <message>
   <source>cli.forms.lang</source>
   <translation>the form's language (or else every one it has)</translation>
  </message>
  <message>
   <source>cli.forms.out</source>
   <translation>the folder to write to (or else the current one)</translation>
  </message>
  <message>
   <source>cli.forms.dpi</source>
   <translation>how fine the picture is, in dots an inch (or else 100)</translation>
  </message>
  <message>
   <source>cli.forms.dpi_range</source>
   <translation>the picture can have {least} to {most} dots an inch</translation>
  </message>
  <message>
   <source>cli.forms.folder</source>
   <translation>a folder of the hospital's forms, besides recon's own (also RECON_FORMS)</translation>
  </message>
  <message>
   <source>cli.forms.sound</source>
   <translation>Sound forms: {count}</translation>
  </message>
  <message>
   <source>cli.forms.no_file</source>
   <translation>Name at least one definition to check.</translation>
  </message>
  <message>
   <source>cli.forms.export</source>
   <translation>writes a form as a FHIR R4 Questionnaire, for other software</translation>
  </message>
  <message>
   <source>cli.forms.import</source>
   <translation>makes a form of a FHIR R4 Questionnaire (JSON), and tells what a sheet cannot have as it was</translation>
  </message>
  <message>
   <source>cli.forms.export_lang</source>
   <translation>the language of the texts, the others being translations (otherwise the first it has)</translation>
  </message>
  <message>
   <source>cli.forms.json_out</source>
   <translation>the JSON file to write</translation>
  </message>
  <message>
   <source>cli.forms.questionnaire</source>
   <translation>QUESTIONNAIRE</translation>
  </message>
  <message>
   <source>cli.forms.questionnaire_file</source>
   <translation>the Questionnaire to read (JSON)</translation>
  </message>
  <message>
   <source>cli.forms.import_key</source>
   <translation>the form's key (otherwise made of the Questionnaire's name)</translation>
  </message>
  <message>
   <source>cli.roster.help</source>
   <translation>the patients before the outage: lists, ADT messages, FHIR server, arrivals, search</translation>
  </message>
  <message>
   <source>cli.print.help</source>
   <translation>issues sheets and makes their PDF</translation>
  </message>
  <message>
   <source>cli.print.forms</source>
   <translation>the forms, separated by commas</translation>
  </message>
  <message>
   <source>cli.print.lang</source>
   <translation>the language of the sheets</translation>
  </message>
  <message>
   <source>cli.print.out</source>
   <translation>the PDF to write</translation>
  </message>
  <message>
   <source>cli.print.manifest</source>
   <translation>writes the place of every zone too, as JSON</translation>
  </message>
  <message>
   <source>cli.print.no_form</source>
   <translation>no form is named</translation>
  </message>
  <message>
   <source>cli.print.no_count</source>
   <translation>'{text}' is not a number of sheets</translation>
  </message>
  <message>
   <source>cli.print.done</source>
   <translation>Sheets issued: {sheets}; pages: {pages}. To print: {out}</translation>
  </message>
  <message>
   <source>cli.print.roster</source>
   <translation>the patients of this list (with --ward: those of that ward)</translation>
  </message>
  <message>
   <source>cli.print.patient</source>
   <translation>the patients of these IPPs, whom recon knows already</translation>
  </message>
  <message>
   <source>cli.print.ward</source>
   <translation>the patients of this ward, whom recon knows already; with --blank: the ward that the sheets go to</translation>
  </message>
  <message>
   <source>cli.print.patient_and_ward</source>
   <translation>--patient and --ward do not go together: the IPP is enough.</translation>
  </message>
  <message>
   <source>cli.print.blank</source>
   <translation>N sheets of each form, without a patient</translation>
  </message>
  <message>
   <source>cli.print.copies</source>
   <translation>N sheets of each form for each patient, each with its own serial</translation>
  </message>
  <message>
   <source>cli.print.drawn</source>
   <translation>Sheets drawn</translation>
  </message>
  <message>
   <source>cli.print.duplex</source>
   <translation>on both sides; otherwise as the forms want. Each sheet begins on a new front side</translation>
  </message>
  <message>
   <source>cli.print.printer</source>
   <translation>sends the PDF to this printer (CUPS)</translation>
  </message>
  <message>
   <source>cli.print.sent</source>
   <translation>Sent to printer {printer} (job {job}).</translation>
  </message>
  <message>
   <source>cli.print.count</source>
   <translation>Batch {batch}: when all of it came out, say so with 'recon batches count {batch} --all'; if not, '--last SHEET' (the last that did) or '--not SHEET…'.</translation>
  </message>
  <message>
   <source>cli.reprint.help</source>
   <translation>prints sheets again: same serials, next copy</translation>
  </message>
  <message>
   <source>cli.reprint.sheets</source>
   <translation>the serials of the sheets to print again</translation>
  </message>
  <message>
   <source>cli.batches.help</source>
   <translation>lists the print batches to count; 'recon batches count BATCH' says what came out</translation>
  </message>
  <message>
   <source>cli.batches.act</source>
   <translation>list them, show the sheets of one, or count one</translation>
  </message>
  <message>
   <source>cli.batches.name</source>
   <translation>BATCH</translation>
  </message>
  <message>
   <source>cli.batches.batch</source>
   <translation>the batch's number, or its last characters</translation>
  </message>
  <message>
   <source>cli.batches.all</source>
   <translation>all of it came out (with the list: counted batches too)</translation>
  </message>
  <message>
   <source>cli.batches.not</source>
   <translation>all of it came out, but for these sheets</translation>
  </message>
  <message>
   <source>cli.batches.last</source>
   <translation>the last sheet that came out: those after it did not</translation>
  </message>
  <message>
   <source>cli.batches.none</source>
   <translation>nothing came out</translation>
  </message>
  <message>
   <source>cli.batches.no_batch</source>
   <translation>Name the batch. 'recon batches' lists them.</translation>
  </message>
  <message>
   <source>cli.batches.no_word</source>
   <translation>Say what came out: --all, --last SHEET, --not SHEET… or --none.</translation>
  </message>
  <message>
   <source>cli.batches.nothing</source>
   <translation>No batch waits to be counted.</translation>
  </message>
  <message>
   <source>cli.batches.open</source>
   <translation>printed?</translation>
  </message>
  <message>
   <source>cli.batches.closed</source>
   <translation>counted</translation>
  </message>
  <message>
   <source>cli.batches.line</source>
   <translation>Batch {batch}, {state}: {sheets} sheets, {pages} pages ({forms}), {at} by {operator}</translation>
  </message>
  <message>
   <source>cli.batches.was_counted</source>
   <translation>  counted by {by}; did not come out: {lost}</translation>
  </message>
  <message>
   <source>cli.batches.job</source>
   <translation>  printer {printer}, job {job}: {fate}</translation>
  </message>
  <message>
   <source>cli.batches.fate</source>
   <translation>The printer says: {fate}.</translation>
  </message>
  <message>
   <source>cli.batches.not_taken</source>
   <translation>the printer did not take this batch</translation>
  </message>
  <message>
   <source>cli.batches.no_pdf</source>
   <translation>  {out} is not there. If the run was cut off before it was, nothing came out: say so with 'recon batches count {batch} --none', and print again.</translation>
  </message>
  <message>
   <source>cli.batches.counted</source>
   <translation>Batch {batch} counted: {out} came out, {lost} void.</translation>
  </message>
  <message>
   <source>cli.labels.help</source>
   <translation>prints labels or wristbands of patients</translation>
  </message>
  <message>
   <source>cli.labels.blank</source>
   <translation>for N patients not known yet: a temporary number, and lines to write on</translation>
  </message>
  <message>
   <source>cli.labels.stock</source>
   <translation>what is printed on: Avery sheet (L7160, L7159, L7163, L4736, L7651), roll or wristband, in mm</translation>
  </message>
  <message>
   <source>cli.labels.copies</source>
   <translation>N labels for each patient</translation>
  </message>
  <message>
   <source>cli.labels.start</source>
   <translation>the first label left on the first sheet (1: top left)</translation>
  </message>
  <message>
   <source>cli.labels.lang</source>
   <translation>the language of the labels</translation>
  </message>
  <message>
   <source>cli.labels.done</source>
   <translation>Labels: {labels}; pages: {pages}. To be printed at 100 %: {out}</translation>
  </message>
  <message>
   <source>cli.scan.help</source>
   <translation>keeps what was scanned and reads it</translation>
  </message>
  <message>
   <source>cli.scan.paths</source>
   <translation>files or folders: JPEG, PNG, TIFF, PDF</translation>
  </message>
  <message>
   <source>cli.scan.jobs</source>
   <translation>how many pages are read at once (default: one a core)</translation>
  </message>
  <message>
   <source>cli.scan.no_jobs</source>
   <translation>'{text}' is not a number of pages to read at once</translation>
  </message>
  <message>
   <source>cli.scan.keep</source>
   <translation>Files</translation>
  </message>
  <message>
   <source>cli.scan.read</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>cli.scan.files</source>
   <translation>Files: {kept} kept, {known} known already, {refused} unusable</translation>
  </message>
  <message>
   <source>cli.scan.pages</source>
   <translation>Pages: {read} read, {faulty} to do again</translation>
  </message>
  <message>
   <source>cli.scan.sheets</source>
   <translation>Complete sheets: {complete}; fields to verify: {to_verify}</translation>
  </message>
  <message>
   <source>cli.scan.resumed</source>
   <translation>Pages taken up from a scan that was interrupted: {pages}</translation>
  </message>
  <message>
   <source>cli.scan.ignored</source>
   <translation>{file}: not a scan, left aside</translation>
  </message>
  <message>
   <source>cli.scan.ignored_many</source>
   <translation>Left aside: {count} files that are no scans ({kinds})</translation>
  </message>
  <message>
   <source>cli.scan.no_suffix</source>
   <translation>without a suffix</translation>
  </message>
  <message>
   <source>cli.scan.known</source>
   <translation>{file}: scanned already, not read again</translation>
  </message>
  <message>
   <source>cli.scan.repeated</source>
   <translation>{place}: page {page} of sheet {sheet} was back already; this image is kept, the first reading stands</translation>
  </message>
  <message>
   <source>cli.scan.better</source>
   <translation>{place}: a better picture of page {page} of sheet {sheet} than the one that was there; it counts now, and both are kept</translation>
  </message>
  <message>
   <source>cli.scan.void</source>
   <translation>{place}: sheet {sheet} was taken out; it is read but does not count</translation>
  </message>
  <message>
   <source>cli.scan.doubted</source>
   <translation>Sheet {sheet}{page}: {kind}. Not delivered before somebody has settled it ('recon doubts').</translation>
  </message>
  <message>
   <source>cli.scan.place</source>
   <translation>{file}, page {page}</translation>
  </message>
  <message>
   <source>cli.readings.help</source>
   <translation>lists what was read</translation>
  </message>
  <message>
   <source>cli.readings.sheet</source>
   <translation>this sheet only</translation>
  </message>
  <message>
   <source>cli.readings.none</source>
   <translation>Nothing has been read yet.</translation>
  </message>
  <message>
   <source>cli.readings.accepted</source>
   <translation>accepted</translation>
  </message>
  <message>
   <source>cli.readings.review</source>
   <translation>to verify</translation>
  </message>
  <message>
   <source>cli.readings.blank</source>
   <translation>blank</translation>
  </message>
  <message>
   <source>cli.verify.help</source>
   <translation>records what a person reads in a field</translation>
  </message>
  <message>
   <source>cli.verify.place</source>
   <translation>FIELD[:ROW]</translation>
  </message>
  <message>
   <source>cli.verify.what</source>
   <translation>VALUE</translation>
  </message>
  <message>
   <source>cli.verify.sheet</source>
   <translation>the sheet's number</translation>
  </message>
  <message>
   <source>cli.verify.field</source>
   <translation>the field, with its row (from 0) where it has several</translation>
  </message>
  <message>
   <source>cli.verify.value</source>
   <translation>what is written</translation>
  </message>
  <message>
   <source>cli.verify.illegible</source>
   <translation>what is written is illegible</translation>
  </message>
  <message>
   <source>cli.verify.struck</source>
   <translation>what is written is struck out</translation>
  </message>
  <message>
   <source>cli.verify.blank</source>
   <translation>nothing is written</translation>
  </message>
  <message>
   <source>cli.verify.accept</source>
   <translation>the machine's reading is right</translation>
  </message>
  <message>
   <source>cli.verify.force</source>
   <translation>it is what is written, however unusual</translation>
  </message>
  <message>
   <source>cli.verify.note</source>
   <translation>a remark, for the ledger</translation>
  </message>
  <message>
   <source>cli.verify.one</source>
   <translation>Give a value, or --accept, or --illegible, or --struck, or --blank.</translation>
  </message>
  <message>
   <source>cli.verify.no_row</source>
   <translation>'{text}': after the field, the row is a number, from 0.</translation>
  </message>
  <message>
   <source>cli.verify.forcible</source>
   <translation>To confirm it, run again with --force.</translation>
  </message>
  <message>
   <source>cli.verify.done</source>
   <translation>{sheet}, {field}: '{value}', says {operator}</translation>
  </message>
  <message>
   <source>cli.app.help</source>
   <translation>opens the window for verifying</translation>
  </message>
  <message>
   <source>cli.app.place</source>
   <translation>a store’s folder, or the file recon.db in it (as --store)</translation>
  </message>
  <message>
   <source>cli.app.screen</source>
   <translation>a screen</translation>
  </message>
  <message>
   <source>cli.app.no_screen</source>
   <translation>log in to a desktop and run the command again; everything can also be done without a window, with 'recon verify'</translation>
  </message>
  <message>
   <source>cli.app.no_qt</source>
   <translation>the window cannot open ({reason}). 'recon doctor' says what to install</translation>
  </message>
  <message>
   <source>cli.match.help</source>
   <translation>says whose sheet it is; without an IPP, shows whom it may be of; --all matches what the rules allow</translation>
  </message>
  <message>
   <source>cli.match.sheet</source>
   <translation>the sheet's number</translation>
  </message>
  <message>
   <source>cli.match.ipp</source>
   <translation>the patient's IPP</translation>
  </message>
  <message>
   <source>cli.match.unlisted</source>
   <translation>takes an IPP that is not on the patients' list</translation>
  </message>
  <message>
   <source>cli.match.initials</source>
   <translation>the initials on the sticker, family and given name: refused if they are not the patient's</translation>
  </message>
  <message>
   <source>cli.match.born</source>
   <translation>the birth year on the sticker</translation>
  </message>
  <message>
   <source>cli.match.year</source>
   <translation>YEAR</translation>
  </message>
  <message>
   <source>cli.match.why</source>
   <translation>a remark, for the ledger</translation>
  </message>
  <message>
   <source>cli.match.all</source>
   <translation>matches every verified sheet of nobody of which the rules allow it, and lists the others</translation>
  </message>
  <message>
   <source>cli.match.dry_run</source>
   <translation>with --all: says which, and matches nothing</translation>
  </message>
  <message>
   <source>cli.match.waiting</source>
   <translation>lists the sheets of which somebody is to say whose they are</translation>
  </message>
  <message>
   <source>cli.match.one</source>
   <translation>Name a sheet, or say --all, or --waiting.</translation>
  </message>
  <message>
   <source>cli.match.no_sheet</source>
   <translation>Name the sheet that the IPP is for; --all and --waiting take none.</translation>
  </message>
  <message>
   <source>cli.match.no_year</source>
   <translation>“{text}” is not a birth year. Example: 1931.</translation>
  </message>
  <message>
   <source>cli.match.both</source>
   <translation>Give --initials and --born together.</translation>
  </message>
  <message>
   <source>cli.match.not_for_all</source>
   <translation>--dry-run goes with --all.</translation>
  </message>
  <message>
   <source>cli.match.provisional</source>
   <translation>The IPP {ipp} is on no list: it is taken as a provisional identity, to be confirmed.</translation>
  </message>
  <message>
   <source>cli.match.done</source>
   <translation>Sheet {sheet} is patient {ipp}'s.</translation>
  </message>
  <message>
   <source>cli.match.doubted</source>
   <translation>Sheet {sheet} is recorded as patient {ipp}'s, but it is not delivered before somebody else has settled this:</translation>
  </message>
  <message>
   <source>cli.match.is_of</source>
   <translation>Sheet {sheet} is the sheet of: {patient}</translation>
  </message>
  <message>
   <source>cli.match.described</source>
   <translation>What is written on sheet {sheet}: {who}</translation>
  </message>
  <message>
   <source>cli.match.undescribed</source>
   <translation>Nothing on sheet {sheet} says whose it is, or nobody has read it yet.</translation>
  </message>
  <message>
   <source>cli.match.has_sticker</source>
   <translation>Something stands where the label goes. Look at it; then run: recon match {sheet} IPP --initials XX --born YYYY</translation>
  </message>
  <message>
   <source>cli.match.none</source>
   <translation>Nobody of the patients known is like that.</translation>
  </message>
  <message>
   <source>cli.match.candidate</source>
   <translation>{rank}. {patient} ({decision})</translation>
  </message>
  <message>
   <source>cli.match.accepted</source>
   <translation>Matched by the rules: {count}</translation>
  </message>
  <message>
   <source>cli.match.would</source>
   <translation>Would be matched by the rules: {count}</translation>
  </message>
  <message>
   <source>cli.match.asked</source>
   <translation>For a person to match: {count}</translation>
  </message>
  <message>
   <source>cli.match.refused</source>
   <translation>Like nobody: {count}</translation>
  </message>
  <message>
   <source>cli.match.nothing</source>
   <translation>No sheet waits.</translation>
  </message>
  <message>
   <source>cli.match.decision.accept</source>
   <translation>certain</translation>
  </message>
  <message>
   <source>cli.match.decision.ask</source>
   <translation>to be checked</translation>
  </message>
  <message>
   <source>cli.match.decision.refuse</source>
   <translation>improbable</translation>
  </message>
  <message>
   <source>cli.unmatch.help</source>
   <translation>takes back whose sheet it was said to be; it is nobody's again</translation>
  </message>
  <message>
   <source>cli.unmatch.sheet</source>
   <translation>the sheet's number</translation>
  </message>
  <message>
   <source>cli.unmatch.why</source>
   <translation>why</translation>
  </message>
  <message>
   <source>cli.unmatch.exported</source>
   <translation>The sheet had been written to a file as the patient's: {files}. Have it taken out of wherever that file went.</translation>
  </message>
  <message>
   <source>cli.unmatch.done</source>
   <translation>Sheet {sheet} is nobody's again.</translation>
  </message>
  <message>
   <source>cli.doubts.help</source>
   <translation>lists the sheets of which it is in doubt whose they are; “settle” says that one is its patient's after all</translation>
  </message>
  <message>
   <source>cli.doubts.act</source>
   <translation>list: those that are open; settle: settles one</translation>
  </message>
  <message>
   <source>cli.doubts.doubt</source>
   <translation>the doubt's number, or the end of it</translation>
  </message>
  <message>
   <source>cli.doubts.number</source>
   <translation>DOUBT</translation>
  </message>
  <message>
   <source>cli.doubts.all</source>
   <translation>also those that were settled</translation>
  </message>
  <message>
   <source>cli.doubts.why</source>
   <translation>why the sheet is its patient's all the same</translation>
  </message>
  <message>
   <source>cli.doubts.no_doubt</source>
   <translation>Say which doubt, and --why.</translation>
  </message>
  <message>
   <source>cli.doubts.none</source>
   <translation>Nothing is in doubt.</translation>
  </message>
  <message>
   <source>cli.doubts.line</source>
   <translation>{doubt}  sheet {sheet}{page}: {kind}</translation>
  </message>
  <message>
   <source>cli.doubts.page</source>
   <translation>, page {page}</translation>
  </message>
  <message>
   <source>cli.doubts.expected</source>
   <translation>     should be: {text}</translation>
  </message>
  <message>
   <source>cli.doubts.found</source>
   <translation>     stands there: {text}</translation>
  </message>
  <message>
   <source>cli.doubts.settled_by</source>
   <translation>     settled by {by}: {why}</translation>
  </message>
  <message>
   <source>cli.doubts.settled</source>
   <translation>Doubt {doubt} is settled: sheet {sheet} is its patient's.</translation>
  </message>
  <message>
   <source>cli.merge.help</source>
   <translation>two people decide: two numbers are one person's, or are not after all; a sheet is another patient's</translation>
  </message>
  <message>
   <source>cli.patient.help</source>
   <translation>tells all that a patient's sheets say, in time, and whether they are complete</translation>
  </message>
  <message>
   <source>cli.status.help</source>
   <translation>gives the account: every sheet in one state</translation>
  </message>
  <message>
   <source>cli.status.list</source>
   <translation>lists the sheets in this state</translation>
  </message>
  <message>
   <source>cli.status.sheets</source>
   <translation>Sheets: {count}</translation>
  </message>
  <message>
   <source>cli.status.pages</source>
   <translation>Pages printed: {count}</translation>
  </message>
  <message>
   <source>cli.status.fields</source>
   <translation>Fields returned: {count}</translation>
  </message>
  <message>
   <source>cli.status.accepted</source>
   <translation>accepted</translation>
  </message>
  <message>
   <source>cli.status.review</source>
   <translation>to look at, or kept as pictures</translation>
  </message>
  <message>
   <source>cli.status.blank</source>
   <translation>blank</translation>
  </message>
  <message>
   <source>cli.status.verified</source>
   <translation>verified</translation>
  </message>
  <message>
   <source>cli.status.batches</source>
   <translation>Print batches to count: {count} ('recon batches')</translation>
  </message>
  <message>
   <source>cli.status.doubts</source>
   <translation>Sheets in doubt: {count} ('recon doubts')</translation>
  </message>
  <message>
   <source>cli.status.place</source>
   <translation>, page {page}</translation>
  </message>
  <message>
   <source>cli.calibrate.help</source>
   <translation>learns from verified fields how far the readers can be trusted here</translation>
  </message>
  <message>
   <source>cli.calibrate.dry_run</source>
   <translation>says what would change, and changes nothing</translation>
  </message>
  <message>
   <source>cli.calibrate.source</source>
   <translation>SOURCE</translation>
  </message>
  <message>
   <source>cli.calibrate.reset</source>
   <translation>lifts what was tightened because accepted fields were found wrong ({sources})</translation>
  </message>
  <message>
   <source>cli.keep.help</source>
   <translation>says which scan of a page counts, where two of them differ</translation>
  </message>
  <message>
   <source>cli.keep.sheet</source>
   <translation>the sheet's number</translation>
  </message>
  <message>
   <source>cli.keep.page</source>
   <translation>the page of the sheet, from 1</translation>
  </message>
  <message>
   <source>cli.keep.number</source>
   <translation>PAGE</translation>
  </message>
  <message>
   <source>cli.keep.first</source>
   <translation>the scan that stands already</translation>
  </message>
  <message>
   <source>cli.keep.latest</source>
   <translation>the scan that came last</translation>
  </message>
  <message>
   <source>cli.keep.no_page</source>
   <translation>'{text}' is not a page of a sheet; pages count from 1</translation>
  </message>
  <message>
   <source>cli.keep.done</source>
   <translation>Sheet {sheet}, page {page}: {image} counts.</translation>
  </message>
  <message>
   <source>cli.void.help</source>
   <translation>takes sheets out of the account, with the reason</translation>
  </message>
  <message>
   <source>cli.void.sheet</source>
   <translation>the sheets' serials</translation>
  </message>
  <message>
   <source>cli.void.why</source>
   <translation>why</translation>
  </message>
  <message>
   <source>cli.void.done</source>
   <translation>Sheet {sheet} is void.</translation>
  </message>
  <message>
   <source>cli.missing.help</source>
   <translation>declares sheets lost that were looked for in vain</translation>
  </message>
  <message>
   <source>cli.missing.sheet</source>
   <translation>the sheets' serials</translation>
  </message>
  <message>
   <source>cli.missing.why</source>
   <translation>where they were looked for, by whom</translation>
  </message>
  <message>
   <source>cli.missing.done</source>
   <translation>Sheet {sheet} is declared lost. Should it come back, scan it: it will count again.</translation>
  </message>
  <message>
   <source>cli.unused.help</source>
   <translation>says that nobody wrote on these sheets: put away, or destroyed</translation>
  </message>
  <message>
   <source>cli.unused.sheet</source>
   <translation>the sheets' serials</translation>
  </message>
  <message>
   <source>cli.unused.why</source>
   <translation>what became of them</translation>
  </message>
  <message>
   <source>cli.unused.done</source>
   <translation>Sheet {sheet} counts as unused.</translation>
  </message>
  <message>
   <source>cli.replaced.help</source>
   <translation>says that sheets were written again on another one</translation>
  </message>
  <message>
   <source>cli.replaced.sheet</source>
   <translation>the serials of the sheets that were replaced</translation>
  </message>
  <message>
   <source>cli.replaced.why</source>
   <translation>why</translation>
  </message>
  <message>
   <source>cli.replaced.by</source>
   <translation>the serial of the sheet that took their place</translation>
  </message>
  <message>
   <source>cli.replaced.done</source>
   <translation>Sheet {sheet} is replaced.</translation>
  </message>
  <message>
   <source>cli.explaining.copy</source>
   <translation>only this copy, where the sheet was printed again</translation>
  </message>
  <message>
   <source>cli.explaining.undo</source>
   <translation>takes back what was said of the wrong sheet</translation>
  </message>
  <message>
   <source>cli.explaining.undone</source>
   <translation>What was said of sheet {sheet} is taken back.</translation>
  </message>
  <message>
   <source>cli.numbers.help</source>
   <translation>lists the ranges of temporary numbers; “reserve” sets one aside for another station, “import” takes one</translation>
  </message>
  <message>
   <source>cli.numbers.action</source>
   <translation>reserve: sets a range aside for another station; import: takes a range that was given</translation>
  </message>
  <message>
   <source>cli.numbers.file</source>
   <translation>the range that another station gave, or a list of the hospital's numbers, one a line</translation>
  </message>
  <message>
   <source>cli.numbers.kind</source>
   <translation>patient, stay or sheet numbers</translation>
  </message>
  <message>
   <source>cli.numbers.size</source>
   <translation>how many numbers</translation>
  </message>
  <message>
   <source>cli.numbers.station</source>
   <translation>the station that the range is given to</translation>
  </message>
  <message>
   <source>cli.numbers.out</source>
   <translation>the file to hand over to it</translation>
  </message>
  <message>
   <source>cli.numbers.reserve_what</source>
   <translation>“recon numbers reserve” needs --kind, --size and --out.</translation>
  </message>
  <message>
   <source>cli.numbers.import_what</source>
   <translation>“recon numbers import” needs a file.</translation>
  </message>
  <message>
   <source>cli.numbers.title</source>
   <translation>Ranges of this station:</translation>
  </message>
  <message>
   <source>cli.numbers.given</source>
   <translation>Ranges given to other stations:</translation>
  </message>
  <message>
   <source>cli.numbers.left</source>
   <translation>used, {left} left</translation>
  </message>
  <message>
   <source>cli.numbers.reserved</source>
   <translation>Set aside: {size} {kind}, in {out}. Hand this file over to one station only.</translation>
  </message>
  <message>
   <source>cli.numbers.imported</source>
   <translation>Imported: {size} {kind}.</translation>
  </message>
  <message>
   <source>cli.downtime.help</source>
   <translation>opens or closes a downtime; “status” says which sheets keep it open</translation>
  </message>
  <message>
   <source>cli.downtime.action</source>
   <translation>open: opens it; close: closes it, if every sheet is explained; status: says how it stands</translation>
  </message>
  <message>
   <source>cli.downtime.name</source>
   <translation>the downtime's name</translation>
  </message>
  <message>
   <source>cli.downtime.open</source>
   <translation>“{name}” is open.</translation>
  </message>
  <message>
   <source>cli.downtime.close</source>
   <translation>“{name}” is closed: every sheet is explained.</translation>
  </message>
  <message>
   <source>cli.downtime.none</source>
   <translation>No downtime was ever opened.</translation>
  </message>
  <message>
   <source>cli.downtime.is_open</source>
   <translation>{name}: opened by {by}{at}; sheets to explain: {count}</translation>
  </message>
  <message>
   <source>cli.downtime.is_closed</source>
   <translation>{name}: closed {at} by {by}; sheets to explain: {count}</translation>
  </message>
  <message>
   <source>cli.reserve.help</source>
   <translation>the reserve of blank sheets: shows the envelopes, opens one, puts back what was not used</translation>
  </message>
  <message>
   <source>cli.report.help</source>
   <translation>makes the custody report: what was printed, what came back, what is missing, and who said so</translation>
  </message>
  <message>
   <source>cli.report.ward</source>
   <translation>this ward only</translation>
  </message>
  <message>
   <source>cli.report.since</source>
   <translation>what was printed from this moment on: YYYY-MM-DD or YYYY-MM-DDTHH:MM, local time</translation>
  </message>
  <message>
   <source>cli.report.until</source>
   <translation>what was printed before this moment</translation>
  </message>
  <message>
   <source>cli.report.downtime</source>
   <translation>this downtime only: its name, or the end of its number</translation>
  </message>
  <message>
   <source>cli.report.shifts</source>
   <translation>when the shifts begin (else RECON_SHIFTS, else {default})</translation>
  </message>
  <message>
   <source>cli.report.out</source>
   <translation>the PDF to write</translation>
  </message>
  <message>
   <source>cli.report.lang</source>
   <translation>the report's language</translation>
  </message>
  <message>
   <source>cli.report.nothing</source>
   <translation>Name --out, --json, or both.</translation>
  </message>
  <message>
   <source>cli.report.no_moment</source>
   <translation>“{text}” is not a moment. Examples: 2026-03-01, 2026-03-01T07:00.</translation>
  </message>
  <message>
   <source>cli.report.no_shifts</source>
   <translation>“{text}” does not say when shifts begin. Example: 07:00,14:00,21:00.</translation>
  </message>
  <message>
   <source>cli.report.done</source>
   <translation>Pages printed: {pages}; to explain: {open}. Report: {out}</translation>
  </message>
  <message>
   <source>cli.export.help</source>
   <translation>writes what is verified and matched to files</translation>
  </message>
  <message>
   <source>cli.export.fhir</source>
   <translation>as FHIR R4: one .json file for all, or a folder with a file for each sheet</translation>
  </message>
  <message>
   <source>cli.export.csv</source>
   <translation>as CSV, one row a value</translation>
  </message>
  <message>
   <source>cli.export.out</source>
   <translation>where to write</translation>
  </message>
  <message>
   <source>cli.export.dry_run</source>
   <translation>makes and checks everything, and writes nothing</translation>
  </message>
  <message>
   <source>cli.export.questionnaire</source>
   <translation>adds a QuestionnaireResponse for each sheet</translation>
  </message>
  <message>
   <source>cli.export.options</source>
   <translation>the hospital's choices for FHIR: identifier systems, encounters (docs/delivery.md)</translation>
  </message>
  <message>
   <source>cli.export.no_out</source>
   <translation>Say where to write with --out, or try without writing with --dry-run.</translation>
  </message>
  <message>
   <source>cli.export.done</source>
   <translation>Sheets exported: {sheets}; values: {values}. {out}</translation>
  </message>
  <message>
   <source>cli.export.would</source>
   <translation>Would be exported: {sheets} sheets, {values} values. Nothing was written.</translation>
  </message>
  <message>
   <source>cli.send.help</source>
   <translation>delivers what is verified and matched to a server</translation>
  </message>
  <message>
   <source>cli.send.fhir</source>
   <translation>the base address of the FHIR server</translation>
  </message>
  <message>
   <source>cli.send.done</source>
   <translation>Sheets delivered: {sheets}; values: {values}</translation>
  </message>
  <message>
   <source>cli.outbox.help</source>
   <translation>the outbox: what leaves for the patient record, how far it has come, and how to take it back</translation>
  </message>
  <message>
   <source>cli.destination.help</source>
   <translation>where sheets go: the destinations, their choices, and whether they are held</translation>
  </message>
  <message>
   <source>cli.receipt.help</source>
   <translation>makes the signed receipt of a consignment, or tells whether a receipt was altered</translation>
  </message>
  <message>
   <source>cli.trace.help</source>
   <translation>leads a value in the patient record back to its ink: who delivered, approved, verified, read, scanned, printed it</translation>
  </message>
  <message>
   <source>cli.check.help</source>
   <translation>verifies the whole store: database, ledger, images, tables</translation>
  </message>
  <message>
   <source>cli.check.sound</source>
   <translation>The store is sound.</translation>
  </message>
  <message>
   <source>cli.check.problems</source>
   <translation>Problems found: {count}. Stop working on it, copy the folder as it is and show this to your IT team.</translation>
  </message>
  <message>
   <source>cli.preflight.help</source>
   <translation>tests a printer and a scanner together: prints a test page, reads it back, and says what to change</translation>
  </message>
  <message>
   <source>cli.doctor.help</source>
   <translation>looks at what this machine lacks</translation>
  </message>
  <message>
   <source>cli.key.help</source>
   <translation>says, changes or replaces what opens the encrypted store</translation>
  </message>
  <message>
   <source>cli.people.help</source>
   <translation>the accounts of those who work here</translation>
  </message>
  <message>
   <source>cli.ledger.help</source>
   <translation>verifies the ledger and anchors it</translation>
  </message>
  <message>
   <source>cli.backup.help</source>
   <translation>backs up the store, even in use</translation>
  </message>
  <message>
   <source>cli.restore.help</source>
   <translation>puts a backup back</translation>
  </message>
  <message>
   <source>cli.copy.help</source>
   <translation>exports pages with the record of their copy</translation>
  </message>
  <message>
   <source>cli.drill.help</source>
   <translation>exercises: make one, run it, account for it; nothing leaves it</translation>
  </message>
  <message>
   <source>copy.title</source>
   <translation>Record of a copy</translation>
  </message>
  <message>
   <source>copy.scope</source>
   <translation>Sheet {sheet}, page {page}, “{title}”</translation>
  </message>
  <message>
   <source>copy.page</source>
   <translation>page {number} of {of}</translation>
  </message>
  <message>
   <source>copy.of</source>
   <translation>{number} of {of}</translation>
  </message>
  <message>
   <source>copy.made</source>
   <translation>Made {at} by {by}, station {station}</translation>
  </message>
  <message>
   <source>copy.law</source>
   <translation>This record goes with the electronic copy of a paper page: how it was made, the fingerprint that shows any later change, and what was done with it since (French Civil Code, article 1379; decree 2016-1673 of 5 December 2016). The file that goes with it is the one that came from the scanner, byte for byte. The signed original of this record is the JSON file of the same name.</translation>
  </message>
  <message>
   <source>copy.none</source>
   <translation>None.</translation>
  </message>
  <message>
   <source>copy.unsaid</source>
   <translation>–</translation>
  </message>
  <message>
   <source>copy.nobody</source>
   <translation>no patient</translation>
  </message>
  <message>
   <source>copy.compared</source>
   <translation>yes</translation>
  </message>
  <message>
   <source>copy.not_compared</source>
   <translation>not looked into</translation>
  </message>
  <message>
   <source>copy.anchored</source>
   <translation>All this lies under the ledger's entry {entry}, sealed by {digest} and signed by the key {name}; held against the ledger, this anchor on paper shows whether it was changed since.</translation>
  </message>
  <message>
   <source>copy.check</source>
   <translation>recon copy verify FOLDER</translation>
  </message>
  <message>
   <source>copy.nothing_back</source>
   <translation>{what}: no such page has come back</translation>
  </message>
  <message>
   <source>copy.not_empty</source>
   <translation>there is something at that place already; name a folder that is not there yet</translation>
  </message>
  <message>
   <source>copy.others</source>
   <translation>the scanned file has pages of other sheets in it ({sheets}), and would go out whole: an original is never cut up. If that is meant: --whole-files</translation>
  </message>
  <message>
   <source>copy.which_page</source>
   <translation>a seal of this kind is not looked into: say of which page it is, as SHEET:PAGE ({pages})</translation>
  </message>
  <message>
   <source>copy.no_token</source>
   <translation>it cannot be read as {kind}</translation>
  </message>
  <message>
   <source>copy.of_something_else</source>
   <translation>it was made of something else than this page's file</translation>
  </message>
  <message>
   <source>copy.no_size</source>
   <translation>the file is empty or larger than {most} bytes</translation>
  </message>
  <message>
   <source>copy.altered</source>
   <translation>{file}: altered</translation>
  </message>
  <message>
   <source>copy.missing</source>
   <translation>{file}: missing</translation>
  </message>
  <message>
   <source>copy.foreign</source>
   <translation>{file}: it did not go out with the others</translation>
  </message>
  <message>
   <source>copy.entry</source>
   <translation>{file}: the ledger's entry {entry} is not what was sealed</translation>
  </message>
  <message>
   <source>copy.anchor</source>
   <translation>{file}: the ledger's anchor is not what was signed</translation>
  </message>
  <message>
   <source>copy.seal</source>
   <translation>{file}: this seal is not of that page, or not what it was</translation>
  </message>
  <message>
   <source>copy.kind.rfc3161</source>
   <translation>timestamp (RFC 3161)</translation>
  </message>
  <message>
   <source>copy.kind.cades</source>
   <translation>signature or seal (CAdES)</translation>
  </message>
  <message>
   <source>copy.kind.other</source>
   <translation>other seal</translation>
  </message>
  <message>
   <source>copy.outcome.value</source>
   <translation>value</translation>
  </message>
  <message>
   <source>copy.outcome.blank</source>
   <translation>blank</translation>
  </message>
  <message>
   <source>copy.outcome.struck</source>
   <translation>struck out</translation>
  </message>
  <message>
   <source>copy.outcome.illegible</source>
   <translation>illegible</translation>
  </message>
  <message>
   <source>copy.section.copy</source>
   <translation>The copy</translation>
  </message>
  <message>
   <source>copy.section.digitised</source>
   <translation>How it was digitised</translation>
  </message>
  <message>
   <source>copy.section.sheet</source>
   <translation>The paper</translation>
  </message>
  <message>
   <source>copy.section.reading</source>
   <translation>How it was read</translation>
  </message>
  <message>
   <source>copy.section.people</source>
   <translation>Who verified what</translation>
  </message>
  <message>
   <source>copy.section.entries</source>
   <translation>What the ledger says of it</translation>
  </message>
  <message>
   <source>copy.section.seals</source>
   <translation>Timestamps and seals from outside</translation>
  </message>
  <message>
   <source>copy.section.process</source>
   <translation>The process, and how it was tested</translation>
  </message>
  <message>
   <source>copy.section.signature</source>
   <translation>Signature of the station</translation>
  </message>
  <message>
   <source>copy.head.field</source>
   <translation>Field</translation>
  </message>
  <message>
   <source>copy.head.outcome</source>
   <translation>Outcome</translation>
  </message>
  <message>
   <source>copy.head.by</source>
   <translation>By</translation>
  </message>
  <message>
   <source>copy.head.at</source>
   <translation>When</translation>
  </message>
  <message>
   <source>copy.head.act</source>
   <translation>Entry</translation>
  </message>
  <message>
   <source>copy.head.digest</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>copy.head.kind</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>copy.head.stamped</source>
   <translation>Stamped</translation>
  </message>
  <message>
   <source>copy.head.compared</source>
   <translation>Compared</translation>
  </message>
  <message>
   <source>copy.name.file</source>
   <translation>File</translation>
  </message>
  <message>
   <source>copy.name.picture</source>
   <translation>Picture in the file</translation>
  </message>
  <message>
   <source>copy.name.sha256</source>
   <translation>Fingerprint (SHA-256)</translation>
  </message>
  <message>
   <source>copy.name.unaltered</source>
   <translation>Unaltered, checked</translation>
  </message>
  <message>
   <source>copy.name.content_type</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>copy.name.size</source>
   <translation>Size, bytes</translation>
  </message>
  <message>
   <source>copy.name.dpi</source>
   <translation>Resolution, dots an inch, measured</translation>
  </message>
  <message>
   <source>copy.name.at</source>
   <translation>When</translation>
  </message>
  <message>
   <source>copy.name.by</source>
   <translation>By</translation>
  </message>
  <message>
   <source>copy.name.came_from</source>
   <translation>From (scanner or file)</translation>
  </message>
  <message>
   <source>copy.name.station</source>
   <translation>Station</translation>
  </message>
  <message>
   <source>copy.name.serial</source>
   <translation>Sheet</translation>
  </message>
  <message>
   <source>copy.name.form</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>copy.name.page</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>copy.name.printed_at</source>
   <translation>Printed</translation>
  </message>
  <message>
   <source>copy.name.printed_for</source>
   <translation>Printed for</translation>
  </message>
  <message>
   <source>copy.name.patient</source>
   <translation>Patient</translation>
  </message>
  <message>
   <source>copy.name.reader</source>
   <translation>Reader</translation>
  </message>
  <message>
   <source>copy.name.fields_accepted</source>
   <translation>Fields accepted from the machine</translation>
  </message>
  <message>
   <source>copy.name.fields_review</source>
   <translation>Fields that wait for a person</translation>
  </message>
  <message>
   <source>copy.name.fields_blank</source>
   <translation>Fields left blank</translation>
  </message>
  <message>
   <source>copy.name.fields_verified</source>
   <translation>Fields verified by a person</translation>
  </message>
  <message>
   <source>copy.name.program</source>
   <translation>Program</translation>
  </message>
  <message>
   <source>copy.name.calibrated_reader</source>
   <translation>Calibration of the reader</translation>
  </message>
  <message>
   <source>copy.name.signed_by</source>
   <translation>Key</translation>
  </message>
  <message>
   <source>copy.name.public</source>
   <translation>Public key</translation>
  </message>
  <message>
   <source>copy.name.value</source>
   <translation>Signature (Ed25519)</translation>
  </message>
  <message>
   <source>copy.name.check</source>
   <translation>To check it</translation>
  </message>
  <message>
   <source>copy.cli.what</source>
   <translation>SHEET</translation>
  </message>
  <message>
   <source>copy.cli.which</source>
   <translation>a sheet, or one page of it (SHEET:PAGE)</translation>
  </message>
  <message>
   <source>copy.cli.export</source>
   <translation>writes pages as they came, each with the signed record of its copy</translation>
  </message>
  <message>
   <source>copy.cli.all</source>
   <translation>every sheet that is back</translation>
  </message>
  <message>
   <source>copy.cli.out</source>
   <translation>the folder to make</translation>
  </message>
  <message>
   <source>copy.cli.lang</source>
   <translation>the language of what people read (else that of the messages)</translation>
  </message>
  <message>
   <source>copy.cli.whole_files</source>
   <translation>although the scanned file has pages of other sheets in it</translation>
  </message>
  <message>
   <source>copy.cli.verify</source>
   <translation>says whether exported copies are as they went out; needs no store</translation>
  </message>
  <message>
   <source>copy.cli.exported</source>
   <translation>the folder that was exported</translation>
  </message>
  <message>
   <source>copy.cli.request</source>
   <translation>writes what an authority stamps (RFC 3161): nothing but the fingerprint of the page</translation>
  </message>
  <message>
   <source>copy.cli.requests</source>
   <translation>the folder for the requests (.tsq)</translation>
  </message>
  <message>
   <source>copy.cli.seal</source>
   <translation>keeps a timestamp or a seal of an authority with its page</translation>
  </message>
  <message>
   <source>copy.cli.token</source>
   <translation>what the authority answered</translation>
  </message>
  <message>
   <source>copy.cli.kind</source>
   <translation>what it is: a timestamp (rfc3161, the default), a signature apart from its content (cades), or something else</translation>
  </message>
  <message>
   <source>copy.cli.one</source>
   <translation>Name a sheet, or say --all, but not both.</translation>
  </message>
  <message>
   <source>copy.cli.exported_to</source>
   <translation>Copies: {pages} pages with their records in {out}. Signed by the key {name}.</translation>
  </message>
  <message>
   <source>copy.cli.damaged</source>
   <translation>{page}: stayed behind. The file is not the one that was scanned any more, or it is gone: run 'recon check'.</translation>
  </message>
  <message>
   <source>copy.cli.genuine</source>
   <translation>As they went out: {pages} pages of station {station}. Signed by the key {name}.</translation>
  </message>
  <message>
   <source>copy.cli.stamped</source>
   <translation>  {page}: {kind}, {at}</translation>
  </message>
  <message>
   <source>copy.cli.asked</source>
   <translation>To have stamped: {file}</translation>
  </message>
  <message>
   <source>copy.cli.attached</source>
   <translation>Attached: {kind}, of the file {digest}</translation>
  </message>
  <message>
   <source>copy.cli.says</source>
   <translation>It says: {at}</translation>
  </message>
  <message>
   <source>copy.cli.not_verified</source>
   <translation>It is of this page's file. Whether the authority's signature is good, and whether it is a qualified one, recon does not tell: see docs/copy-record.md.</translation>
  </message>
  <message>
   <source>copy.cli.not_compared</source>
   <translation>Nobody has looked whether it is of this page: it was kept as it is.</translation>
  </message>
  <message>
   <source>custody.title</source>
   <translation>Custody report of the sheets</translation>
  </message>
  <message>
   <source>custody.every_ward</source>
   <translation>All wards</translation>
  </message>
  <message>
   <source>custody.no_ward</source>
   <translation>No ward (blank stock)</translation>
  </message>
  <message>
   <source>custody.since</source>
   <translation>from {at}</translation>
  </message>
  <message>
   <source>custody.until</source>
   <translation>until {at}</translation>
  </message>
  <message>
   <source>custody.made</source>
   <translation>Made {at} by {by}, station {station}</translation>
  </message>
  <message>
   <source>custody.page</source>
   <translation>page {number} of {of}</translation>
  </message>
  <message>
   <source>custody.total</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>custody.none</source>
   <translation>None.</translation>
  </message>
  <message>
   <source>custody.nobody</source>
   <translation>blank</translation>
  </message>
  <message>
   <source>custody.of</source>
   <translation>{pages} of {total}</translation>
  </message>
  <message>
   <source>custody.paper_copy</source>
   <translation>{where}, copy {copy}</translation>
  </message>
  <message>
   <source>custody.copy_of</source>
   <translation>{sheet}, copy {copy}</translation>
  </message>
  <message>
   <source>custody.by</source>
   <translation>by {sheet}: {why}</translation>
  </message>
  <message>
   <source>custody.strange_page</source>
   <translation>{image}, page {position}</translation>
  </message>
  <message>
   <source>custody.printed</source>
   <translation>printed</translation>
  </message>
  <message>
   <source>custody.ward_shift</source>
   <translation>Ward and shift</translation>
  </message>
  <message>
   <source>custody.figure.printed</source>
   <translation>pages printed</translation>
  </message>
  <message>
   <source>custody.figure.back</source>
   <translation>back</translation>
  </message>
  <message>
   <source>custody.figure.explained</source>
   <translation>explained by a person</translation>
  </message>
  <message>
   <source>custody.figure.reserve</source>
   <translation>in reserve, envelope closed</translation>
  </message>
  <message>
   <source>custody.figure.out</source>
   <translation>to be found or explained</translation>
  </message>
  <message>
   <source>custody.figure.strange</source>
   <translation>foreign or unreadable pages</translation>
  </message>
  <message>
   <source>custody.group.back</source>
   <translation>back</translation>
  </message>
  <message>
   <source>custody.group.said</source>
   <translation>explained</translation>
  </message>
  <message>
   <source>custody.group.out</source>
   <translation>to be explained</translation>
  </message>
  <message>
   <source>custody.state.issued</source>
   <translation>to be explained</translation>
  </message>
  <message>
   <source>custody.state.reserve</source>
   <translation>in reserve</translation>
  </message>
  <message>
   <source>custody.state.returned</source>
   <translation>to verify</translation>
  </message>
  <message>
   <source>custody.state.verified</source>
   <translation>verified</translation>
  </message>
  <message>
   <source>custody.state.delivered</source>
   <translation>delivered</translation>
  </message>
  <message>
   <source>custody.state.duplicate</source>
   <translation>duplicates</translation>
  </message>
  <message>
   <source>custody.state.void</source>
   <translation>void</translation>
  </message>
  <message>
   <source>custody.state.unused</source>
   <translation>unused</translation>
  </message>
  <message>
   <source>custody.state.replaced</source>
   <translation>replaced</translation>
  </message>
  <message>
   <source>custody.state.missing</source>
   <translation>missing</translation>
  </message>
  <message>
   <source>custody.one.issued</source>
   <translation>not back</translation>
  </message>
  <message>
   <source>custody.one.reserve</source>
   <translation>in reserve</translation>
  </message>
  <message>
   <source>custody.one.returned</source>
   <translation>back, to verify</translation>
  </message>
  <message>
   <source>custody.one.verified</source>
   <translation>back, verified</translation>
  </message>
  <message>
   <source>custody.one.delivered</source>
   <translation>in the patient record</translation>
  </message>
  <message>
   <source>custody.one.duplicate</source>
   <translation>back a second time</translation>
  </message>
  <message>
   <source>custody.one.void</source>
   <translation>void</translation>
  </message>
  <message>
   <source>custody.one.unused</source>
   <translation>unused</translation>
  </message>
  <message>
   <source>custody.one.replaced</source>
   <translation>replaced</translation>
  </message>
  <message>
   <source>custody.one.missing</source>
   <translation>missing</translation>
  </message>
  <message>
   <source>custody.word.void</source>
   <translation>void</translation>
  </message>
  <message>
   <source>custody.word.unused</source>
   <translation>unused</translation>
  </message>
  <message>
   <source>custody.word.replaced</source>
   <translation>replaced</translation>
  </message>
  <message>
   <source>custody.word.missing</source>
   <translation>missing</translation>
  </message>
  <message>
   <source>custody.section.by_ward</source>
   <translation>Pages printed, by ward and shift</translation>
  </message>
  <message>
   <source>custody.section.out</source>
   <translation>Pages to be found or explained</translation>
  </message>
  <message>
   <source>custody.section.reserve</source>
   <translation>Reserve: closed envelopes (blank sheets, not to be looked for)</translation>
  </message>
  <message>
   <source>custody.section.gaps</source>
   <translation>Sheets that came back incomplete</translation>
  </message>
  <message>
   <source>custody.section.contradictions</source>
   <translation>Sheets that came back in spite of what was said of them</translation>
  </message>
  <message>
   <source>custody.section.strange</source>
   <translation>Foreign or unreadable pages</translation>
  </message>
  <message>
   <source>custody.section.aside</source>
   <translation>Pages set aside by a person</translation>
  </message>
  <message>
   <source>custody.section.explanations</source>
   <translation>Sheets explained by a person</translation>
  </message>
  <message>
   <source>custody.section.copies</source>
   <translation>Sheets printed again, copy by copy</translation>
  </message>
  <message>
   <source>custody.section.hands</source>
   <translation>Who printed, took out, explained</translation>
  </message>
  <message>
   <source>custody.section.emergencies</source>
   <translation>Emergency access, each to be looked into</translation>
  </message>
  <message>
   <source>custody.head.sheet</source>
   <translation>Sheet</translation>
  </message>
  <message>
   <source>custody.head.form</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>custody.head.envelope</source>
   <translation>Envelope</translation>
  </message>
  <message>
   <source>custody.head.ward</source>
   <translation>Ward</translation>
  </message>
  <message>
   <source>custody.head.sheets</source>
   <translation>Sheets</translation>
  </message>
  <message>
   <source>custody.head.kept_by</source>
   <translation>Printed, by</translation>
  </message>
  <message>
   <source>custody.head.page</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>custody.head.patient</source>
   <translation>Patient, ward</translation>
  </message>
  <message>
   <source>custody.head.printed_by</source>
   <translation>Printed, by</translation>
  </message>
  <message>
   <source>custody.head.back</source>
   <translation>Back</translation>
  </message>
  <message>
   <source>custody.head.not_back</source>
   <translation>Not back</translation>
  </message>
  <message>
   <source>custody.head.came</source>
   <translation>Scanned</translation>
  </message>
  <message>
   <source>custody.head.what</source>
   <translation>What happened</translation>
  </message>
  <message>
   <source>custody.head.image</source>
   <translation>File</translation>
  </message>
  <message>
   <source>custody.head.became</source>
   <translation>Became</translation>
  </message>
  <message>
   <source>custody.head.why</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>custody.head.said_by</source>
   <translation>Said by</translation>
  </message>
  <message>
   <source>custody.head.when</source>
   <translation>When</translation>
  </message>
  <message>
   <source>custody.head.until</source>
   <translation>Until</translation>
  </message>
  <message>
   <source>custody.head.state</source>
   <translation>Where it stands</translation>
  </message>
  <message>
   <source>custody.head.name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>custody.head.pages_printed</source>
   <translation>Pages printed</translation>
  </message>
  <message>
   <source>custody.head.said_void</source>
   <translation>Void</translation>
  </message>
  <message>
   <source>custody.head.said_unused</source>
   <translation>Unused</translation>
  </message>
  <message>
   <source>custody.head.said_replaced</source>
   <translation>Replaced</translation>
  </message>
  <message>
   <source>custody.head.said_missing</source>
   <translation>Missing</translation>
  </message>
  <message>
   <source>custody.fault.code_missing</source>
   <translation>no readable code: foreign, damaged or unrelated</translation>
  </message>
  <message>
   <source>custody.fault.code_invalid</source>
   <translation>a code, but not one of recon's</translation>
  </message>
  <message>
   <source>custody.fault.sheet_foreign</source>
   <translation>a sheet of another recon store</translation>
  </message>
  <message>
   <source>custody.fault.sheet_unbooked</source>
   <translation>printed here, but not in these books: look for a newer backup</translation>
  </message>
  <message>
   <source>custody.fault.code_forged</source>
   <translation>names a sheet of this store, but was not made by it</translation>
  </message>
  <message>
   <source>custody.fault.sheet_of_exercise</source>
   <translation>a sheet of an exercise</translation>
  </message>
  <message>
   <source>custody.fault.sheet_not_of_exercise</source>
   <translation>a real sheet, in the store of an exercise</translation>
  </message>
  <message>
   <source>custody.fault.version_unknown</source>
   <translation>a form this store does not know</translation>
  </message>
  <message>
   <source>custody.fault.page_inconsistent</source>
   <translation>the code contradicts what was printed</translation>
  </message>
  <message>
   <source>custody.fault.other</source>
   <translation>a page of this store, not read yet</translation>
  </message>
  <message>
   <source>custody.sign.words</source>
   <translation>This report accounts for {pages} printed pages. Signed after the sheets to be found were looked for.</translation>
  </message>
  <message>
   <source>custody.sign.by</source>
   <translation>Made by</translation>
  </message>
  <message>
   <source>custody.sign.checked</source>
   <translation>Checked by</translation>
  </message>
  <message>
   <source>custody.sign.name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>custody.sign.duty</source>
   <translation>Position</translation>
  </message>
  <message>
   <source>custody.sign.date</source>
   <translation>Date and time</translation>
  </message>
  <message>
   <source>custody.sign.signature</source>
   <translation>Signature</translation>
  </message>
  <message>
   <source>delivery.not_trusted</source>
   <translation>the server's certificate is by no authority that is trusted for this destination, or not for this name ({reason}). Nothing was sent. Ask your IT team for the certificate of its authority, then 'recon destination add … --ca FILE'.</translation>
  </message>
  <message>
   <source>delivery.title</source>
   <translation>{title}, page {pages}</translation>
  </message>
  <message>
   <source>delivery.document</source>
   <translation>Page {page} of sheet {sheet}, as scanned: page {position} of the original file of SHA-256 {digest}.</translation>
  </message>
  <message>
   <source>delivery.damaged</source>
   <translation>the image of page {page} of sheet {sheet} is no longer the one that was scanned. Run 'recon check'.</translation>
  </message>
  <message>
   <source>delivery.no_answer</source>
   <translation>no answer within {seconds} seconds</translation>
  </message>
  <message>
   <source>delivery.too_large</source>
   <translation>the answer has more than {most} million bytes, which no answer of a patient record needs; show it to IT</translation>
  </message>
  <message>
   <source>delivery.too_slow</source>
   <translation>the answer did not come to its end within {seconds} seconds</translation>
  </message>
  <message>
   <source>delivery.redirected</source>
   <translation>the server points to {location}; recon sends only to the address that it was given. Give the final address if that is the right one</translation>
  </message>
  <message>
   <source>delivery.not_fhir</source>
   <translation>the answer is not that of a FHIR server ({detail})</translation>
  </message>
  <message>
   <source>delivery.not_counted</source>
   <translation>the server answers for {answered} entries, and {sent} were sent</translation>
  </message>
  <message>
   <source>delivery.entry_refused</source>
   <translation>{resource}: {status} {detail}</translation>
  </message>
  <message>
   <source>delivery.other_patient</source>
   <translation>under IPP {ipp} the server knows somebody born on {theirs}, and the sheet's patient was born on {ours}: check whose sheet it is</translation>
  </message>
  <message>
   <source>delivery.other_name</source>
   <translation>under IPP {ipp} the server knows somebody named {theirs}, and the sheet's patient is named {ours}: without dates of birth to compare, check whose sheet it is</translation>
  </message>
  <message>
   <source>delivery.other_subject</source>
   <translation>the server knows {resource} as that of another patient than IPP {ipp}: check whose sheet it is</translation>
  </message>
  <message>
   <source>delivery.stands</source>
   <translation>the server keeps a value under {values}, which the sheet does not give, or no longer: correct it in the patient record, or take the sheet back ('recon outbox undo'), then send it again</translation>
  </message>
  <message>
   <source>delivery.differs</source>
   <translation>the server keeps another value under {values}: what was delivered is not corrected by sending again. Correct it in the patient record, or take the sheet back ('recon outbox undo') and send it again</translation>
  </message>
  <message>
   <source>delivery.shared</source>
   <translation>another sheet of the same file gives another person under the same identity ({resources}): check whose sheets they are</translation>
  </message>
  <message>
   <source>delivery.no_words</source>
   <translation>the server does not say why</translation>
  </message>
  <message>
   <source>delivery.not_an_address</source>
   <translation>'{url}' is not an http:// or https:// address</translation>
  </message>
  <message>
   <source>delivery.note</source>
   <translation>{label}: {words}</translation>
  </message>
  <message>
   <source>delivery.not_given</source>
   <translation>{label}: {words}, by the list printed on the sheet.</translation>
  </message>
  <message>
   <source>delivery.allergy_words</source>
   <translation>As written on the sheet, to be confirmed; it may name several substances.</translation>
  </message>
  <message>
   <source>delivery.pages_without_end</source>
   <translation>the server points to another page of its answer without end</translation>
  </message>
  <message>
   <source>delivery.of_another</source>
   <translation>it is another patient's ({who}): {what}</translation>
  </message>
  <message>
   <source>delivery.receipt</source>
   <translation>{created} resources created, {existing} there already</translation>
  </message>
  <message>
   <source>delivery.two_patients</source>
   <translation>the server knows several patients under IPP {ipp}</translation>
  </message>
  <message>
   <source>delivery.twice</source>
   <translation>the server has the same value several times, under {values}: nothing is sent. Keep one of them in the patient record, then send the sheet again</translation>
  </message>
  <message>
   <source>delivery.made_again</source>
   <translation>the server made a second time what it had already, under {values}: it does not heed the condition “If-None-Exist”. Send nothing more to it, and have removed what is there twice</translation>
  </message>
  <message>
   <source>delivery.absent.illegible</source>
   <translation>Written on the sheet but illegible: see the page's image.</translation>
  </message>
  <message>
   <source>delivery.absent.struck</source>
   <translation>Struck out on the sheet: see the page's image.</translation>
  </message>
  <message>
   <source>delivery.absent.blank</source>
   <translation>Left blank on the sheet.</translation>
  </message>
  <message>
   <source>delivery.fault.no_ipp</source>
   <translation>Sheet {where}: the patient has no IPP. Match the sheet to a patient.</translation>
  </message>
  <message>
   <source>delivery.fault.no_name</source>
   <translation>Sheet {where}: the patient has no name. Complete the patients' list.</translation>
  </message>
  <message>
   <source>delivery.fault.no_zone</source>
   <translation>Sheet {where}: the date {detail} has no time zone.</translation>
  </message>
  <message>
   <source>delivery.fault.twice</source>
   <translation>Sheet {where}: field {detail} stands there twice.</translation>
  </message>
  <message>
   <source>delivery.fault.page_twice</source>
   <translation>Sheet {where}: page {detail} stands there twice.</translation>
  </message>
  <message>
   <source>delivery.fault.foreign</source>
   <translation>Sheet {where}: a value comes from another sheet, {detail}.</translation>
  </message>
  <message>
   <source>delivery.fault.code</source>
   <translation>Sheet {where}: the code '{detail}' is wrong. Correct the form's definition.</translation>
  </message>
  <message>
   <source>delivery.fault.unit</source>
   <translation>Sheet {where}: the unit '{detail}' is not a UCUM unit that recon knows. Correct the form's definition.</translation>
  </message>
  <message>
   <source>delivery.fault.value</source>
   <translation>Sheet {where}: '{detail}' is not a possible value of this field. Verify the field.</translation>
  </message>
  <message>
   <source>delivery.fault.no_value</source>
   <translation>Sheet {where}: the value is missing. Verify the field.</translation>
  </message>
  <message>
   <source>delivery.fault.value_without_outcome</source>
   <translation>Sheet {where}: the value '{detail}' is given for a field that is blank, struck or illegible. Verify the field.</translation>
  </message>
  <message>
   <source>delivery.fault.other_birth_date</source>
   <translation>Sheet {where}: the date of birth written is not the patient's ({detail}). Verify the field, and whose sheet it is.</translation>
  </message>
  <message>
   <source>delivery.fault.other_birth_name</source>
   <translation>Sheet {where}: the birth name written is not the patient's ({detail}). Verify the field, and whose sheet it is.</translation>
  </message>
  <message>
   <source>delivery.options.finess</source>
   <translation>The file of FHIR options {file}: '{value}' is no FINESS (nine characters, the last one is a key).</translation>
  </message>
  <message>
   <source>delivery.options.unreadable</source>
   <translation>The file of FHIR options {file} cannot be read: {reason}</translation>
  </message>
  <message>
   <source>delivery.options.wrong</source>
   <translation>The file of FHIR options {file} gives '{name}' a value that does not suit, or there is no such option. Options: {known}.</translation>
  </message>
  <message>
   <source>delivery.options.without</source>
   <translation>The file of FHIR options {file}: '{value}' cannot be left out. Types that can: {known}.</translation>
  </message>
  <message>
   <source>delivery.capability.unstated</source>
   <translation>the server does not say what it can do (no CapabilityStatement): recon asks no more of it than is necessary, no optional resource and no deletion</translation>
  </message>
  <message>
   <source>delivery.capability.transaction</source>
   <translation>the server takes no transactions</translation>
  </message>
  <message>
   <source>delivery.capability.lacks</source>
   <translation>{kind}: {what}</translation>
  </message>
  <message>
   <source>delivery.capability.type</source>
   <translation>the server does not take this type of resource</translation>
  </message>
  <message>
   <source>delivery.capability.identifier</source>
   <translation>the server does not find it by identifier, sending twice would double it</translation>
  </message>
  <message>
   <source>delivery.capability.refused</source>
   <translation>the server cannot take this sheet: {lacks}. Ask its administrator, or leave these types out with the option 'without'</translation>
  </message>
  <message>
   <source>delivery.undo.done</source>
   <translation>{deleted} resources deleted, {marked} marked as entered in error, {left} left</translation>
  </message>
  <message>
   <source>delivery.undo.changed</source>
   <translation>{what}: somebody has changed it since, it stays. Check it in the patient record.</translation>
  </message>
  <message>
   <source>delivery.undo.refused</source>
   <translation>{what}: the server refuses ({status}, {why}). Check it in the patient record.</translation>
  </message>
  <message>
   <source>demo.title</source>
   <translation>The whole path on invented patients (seed {seed}). Nothing here comes from a person.</translation>
  </message>
  <message>
   <source>demo.damaged_file</source>
   <translation>damaged-on-purpose</translation>
  </message>
  <message>
   <source>demo.settled_note</source>
   <translation>settled by the demonstration, which knows what was written</translation>
  </message>
  <message>
   <source>demo.states</source>
   <translation>Where the sheets stand:</translation>
  </message>
  <message>
   <source>demo.open_window</source>
   <translation>Sheets that wait for somebody: {sheets}. To verify them in the window:</translation>
  </message>
  <message>
   <source>demo.mistake</source>
   <translation>  WRONG: sheet {sheet}, {field}: written '{written}', read '{read}'</translation>
  </message>
  <message>
   <source>demo.not_between</source>
   <translation>'{text}' is not a number from {least} to {most}</translation>
  </message>
  <message>
   <source>demo.options.out</source>
   <translation>new or empty folder that everything is written to</translation>
  </message>
  <message>
   <source>demo.options.sheets</source>
   <translation>how many sheets, rounded up to an even number (default: 12)</translation>
  </message>
  <message>
   <source>demo.options.seed</source>
   <translation>the same seed gives the same patients and the same ink (default: 1)</translation>
  </message>
  <message>
   <source>demo.options.lang</source>
   <translation>language of the sheets (default: the program's)</translation>
  </message>
  <message>
   <source>demo.options.jobs</source>
   <translation>how many processes read (default: one a core)</translation>
  </message>
  <message>
   <source>demo.steps.print</source>
   <translation>Printing sheets…</translation>
  </message>
  <message>
   <source>demo.steps.fill</source>
   <translation>Filling them with drawn handwriting…</translation>
  </message>
  <message>
   <source>demo.steps.scan</source>
   <translation>Scanning and reading…</translation>
  </message>
  <message>
   <source>demo.steps.settle</source>
   <translation>Verifying and matching…</translation>
  </message>
  <message>
   <source>demo.steps.export</source>
   <translation>Exporting…</translation>
  </message>
  <message>
   <source>demo.printed.name</source>
   <translation>Printed</translation>
  </message>
  <message>
   <source>demo.printed.text</source>
   <translation>{sheets} sheets, {blank} of them without a patient, in {folder}</translation>
  </message>
  <message>
   <source>demo.filled.name</source>
   <translation>Filled</translation>
  </message>
  <message>
   <source>demo.filled.text</source>
   <translation>{sheets} sheets, in ink drawn from handwriting typefaces; {out} stays on the ward</translation>
  </message>
  <message>
   <source>demo.scanned.name</source>
   <translation>Scanned</translation>
  </message>
  <message>
   <source>demo.scanned.text</source>
   <translation>{pages} pages read in {seconds} s</translation>
  </message>
  <message>
   <source>demo.aside.name</source>
   <translation>Set aside</translation>
  </message>
  <message>
   <source>demo.aside.text</source>
   <translation>{faults}</translation>
  </message>
  <message>
   <source>demo.read.name</source>
   <translation>Read</translation>
  </message>
  <message>
   <source>demo.read.text</source>
   <translation>{fields} fields: {alone} decided without a person, {review} for a person</translation>
  </message>
  <message>
   <source>demo.compared.name</source>
   <translation>Compared</translation>
  </message>
  <message>
   <source>demo.compared.text</source>
   <translation>with what was written: {wrong} wrong of the {alone} decided without a person</translation>
  </message>
  <message>
   <source>demo.settled.name</source>
   <translation>Verified</translation>
  </message>
  <message>
   <source>demo.settled.text</source>
   <translation>{fields} fields settled by '{operator}', who is nobody: it knows what was written</translation>
  </message>
  <message>
   <source>demo.matched.name</source>
   <translation>Matched</translation>
  </message>
  <message>
   <source>demo.matched.text</source>
   <translation>{sheets} sheets without a patient, by the list that came back</translation>
  </message>
  <message>
   <source>demo.exported.name</source>
   <translation>Exported</translation>
  </message>
  <message>
   <source>demo.exported.text</source>
   <translation>{sheets} sheets, {values} values, as FHIR R4 in {file}</translation>
  </message>
  <message>
   <source>demo.notes.1</source>
   <translation>Calm, asleep on and off.</translation>
  </message>
  <message>
   <source>demo.notes.2</source>
   <translation>Says the pain is less after paracetamol.</translation>
  </message>
  <message>
   <source>demo.notes.3</source>
   <translation>Family told at 2 pm.</translation>
  </message>
  <message>
   <source>demo.notes.4</source>
   <translation>Drip changed, site clean.</translation>
  </message>
  <message>
   <source>demo.notes.5</source>
   <translation>Sick this morning, drank a little water.</translation>
  </message>
  <message>
   <source>demo.notes.6</source>
   <translation>For the doctor to see on the next round.</translation>
  </message>
  <message>
   <source>demo.reason.1</source>
   <translation>Chest pain for 2 h</translation>
  </message>
  <message>
   <source>demo.reason.2</source>
   <translation>Fell on the stairs, left ankle</translation>
  </message>
  <message>
   <source>demo.reason.3</source>
   <translation>Fever and cough for three days</translation>
  </message>
  <message>
   <source>demo.reason.4</source>
   <translation>Cut on the right hand</translation>
  </message>
  <message>
   <source>demo.reason.5</source>
   <translation>Felt faint at home</translation>
  </message>
  <message>
   <source>demo.reason.6</source>
   <translation>Belly pain, vomiting</translation>
  </message>
  <message>
   <source>demo.words.1</source>
   <translation>Nothing to report</translation>
  </message>
  <message>
   <source>demo.words.2</source>
   <translation>To be seen again</translation>
  </message>
  <message>
   <source>demo.words.3</source>
   <translation>Patient told</translation>
  </message>
  <message>
   <source>demo.words.4</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>demo.words.5</source>
   <translation>See record</translation>
  </message>
  <message>
   <source>demo.words.6</source>
   <translation>Family called</translation>
  </message>
  <message>
   <source>demo.words.7</source>
   <translation>Pending</translation>
  </message>
  <message>
   <source>demo.words.8</source>
   <translation>Well tolerated</translation>
  </message>
  <message>
   <source>design.faults.absent</source>
   <translation>it is missing; add it</translation>
  </message>
  <message>
   <source>design.faults.apart</source>
   <translation>'{left}' and '{right}' are on different pages, and a page is read alone: put them closer together</translation>
  </message>
  <message>
   <source>design.faults.base_is_variant</source>
   <translation>'{value}' is a variant itself</translation>
  </message>
  <message>
   <source>design.faults.base_is_wrong</source>
   <translation>the form it comes from has faults itself ({count}): 'recon forms check {file}' tells them</translation>
  </message>
  <message>
   <source>design.faults.base_key</source>
   <translation>{file} holds the form '{value}'</translation>
  </message>
  <message>
   <source>design.faults.beside</source>
   <translation>'beside' follows a field that starts the line: {most} fields a line at most</translation>
  </message>
  <message>
   <source>design.faults.cells</source>
   <translation>1 to {most} boxes are needed</translation>
  </message>
  <message>
   <source>design.faults.decimals</source>
   <translation>at least one box before and one after the decimal mark are needed</translation>
  </message>
  <message>
   <source>design.faults.duplicate</source>
   <translation>this key or table is given twice ({detail})</translation>
  </message>
  <message>
   <source>design.faults.empty</source>
   <translation>the text is empty</translation>
  </message>
  <message>
   <source>design.faults.first_page</source>
   <translation>the first section always starts the first page</translation>
  </message>
  <message>
   <source>design.faults.form_key</source>
   <translation>a form's key is 1 to 12 small letters, digits or dashes and starts with a letter</translation>
  </message>
  <message>
   <source>design.faults.too_many</source>
   <translation>{sections} sections with {fields} fields are more than any form has; {most} and {most_fields} at most</translation>
  </message>
  <message>
   <source>design.faults.too_many_pages</source>
   <translation>the form takes {pages} pages; {most} at most</translation>
  </message>
  <message>
   <source>design.faults.glyph</source>
   <translation>the sheets' typeface has no character {value}</translation>
  </message>
  <message>
   <source>design.faults.groups_form</source>
   <translation>at least two whole numbers of boxes are needed: [2, 3]</translation>
  </message>
  <message>
   <source>design.faults.groups_sum</source>
   <translation>the groups make {sum} boxes and the field has {cells}</translation>
  </message>
  <message>
   <source>design.faults.height</source>
   <translation>the height goes from {least} to {most} mm</translation>
  </message>
  <message>
   <source>design.faults.identifier</source>
   <translation>a key is 1 to 32 small letters, digits or '_' and starts with a letter</translation>
  </message>
  <message>
   <source>design.faults.inverted</source>
   <translation>the first end must be smaller than the second</translation>
  </message>
  <message>
   <source>design.faults.itself</source>
   <translation>'{value}' would be compared with itself</translation>
  </message>
  <message>
   <source>design.faults.loinc</source>
   <translation>'{value}' is not a LOINC code: its check digit does not agree</translation>
  </message>
  <message>
   <source>design.faults.negative</source>
   <translation>the boxes have no sign: the range cannot be negative</translation>
  </message>
  <message>
   <source>design.faults.no_base</source>
   <translation>there is no form '{value}' beside it ({file})</translation>
  </message>
  <message>
   <source>design.faults.no_folder</source>
   <translation>there is no such folder</translation>
  </message>
  <message>
   <source>design.faults.no_such_field</source>
   <translation>there is no field '{value}'</translation>
  </message>
  <message>
   <source>design.faults.no_texts</source>
   <translation>there are no texts; write {files} beside it</translation>
  </message>
  <message>
   <source>design.faults.not_a_number</source>
   <translation>'{value}' is no number: it cannot be a total</translation>
  </message>
  <message>
   <source>design.faults.not_alike</source>
   <translation>'{left}' and '{right}' are not alike</translation>
  </message>
  <message>
   <source>design.faults.not_ordered</source>
   <translation>'{value}' is no number, date or time: it cannot be compared</translation>
  </message>
  <message>
   <source>design.faults.not_repeatable</source>
   <translation>'{value}' cannot be repeated ('{way}')</translation>
  </message>
  <message>
   <source>design.faults.not_repeated</source>
   <translation>'{value}' is not repeated: it has no rows to put in order</translation>
  </message>
  <message>
   <source>design.faults.not_summable</source>
   <translation>'{value}' does not add up: a number is needed, or a choice whose values are whole numbers</translation>
  </message>
  <message>
   <source>design.faults.not_utf8</source>
   <translation>the file is not UTF-8</translation>
  </message>
  <message>
   <source>design.faults.of_form</source>
   <translation>at least one field to add up is needed: ["a", "b", "-c"]</translation>
  </message>
  <message>
   <source>design.faults.one_of</source>
   <translation>one of these is needed: {known}</translation>
  </message>
  <message>
   <source>design.faults.option_value</source>
   <translation>a value is 1 to 20 plain letters, digits, '_' or dashes</translation>
  </message>
  <message>
   <source>design.faults.options</source>
   <translation>{fewest} to {most} options are needed</translation>
  </message>
  <message>
   <source>design.faults.other_rows</source>
   <translation>'{value}' is repeated in another section: the rows do not correspond</translation>
  </message>
  <message>
   <source>design.faults.range_form</source>
   <translation>two numbers are needed: [minimum, maximum]</translation>
  </message>
  <message>
   <source>design.faults.recovery</source>
   <translation>'{kind}' is always '{known}'; only free text can be either</translation>
  </message>
  <message>
   <source>design.faults.revision</source>
   <translation>this version of recon reads revision {known} of the form language</translation>
  </message>
  <message>
   <source>design.faults.role_of_sheet</source>
   <translation>'{value}' says whose sheet it is: a field that is repeated cannot; for a list of words there is 'words'</translation>
  </message>
  <message>
   <source>design.faults.separator</source>
   <translation>one single character is needed, or a space for a mere gap</translation>
  </message>
  <message>
   <source>design.faults.snomed</source>
   <translation>'{value}' is not a SNOMED CT code: its check digit does not agree</translation>
  </message>
  <message>
   <source>design.faults.part</source>
   <translation>'{value}' is a part of nothing that recon knows: see docs/forms.md, dose, infusion, act, allergy</translation>
  </message>
  <message>
   <source>design.faults.sum_of_itself</source>
   <translation>'{value}' would go into its own total</translation>
  </message>
  <message>
   <source>design.faults.syntax</source>
   <translation>this is not correct TOML ({detail})</translation>
  </message>
  <message>
   <source>design.faults.times</source>
   <translation>1 to {most} repetitions are needed</translation>
  </message>
  <message>
   <source>design.faults.too_few_cells</source>
   <translation>there are too few boxes to write {maximum}</translation>
  </message>
  <message>
   <source>design.faults.too_fine</source>
   <translation>'{value}' has more decimals than '{left}': the total could not be written</translation>
  </message>
  <message>
   <source>design.faults.too_high</source>
   <translation>what must stay together is {excess} mm higher than the page; lessen a height, or what a row or block holds</translation>
  </message>
  <message>
   <source>design.faults.too_narrow</source>
   <translation>{needed} mm of width are needed and there are {room}</translation>
  </message>
  <message>
   <source>design.faults.too_wide</source>
   <translation>the text '{text}' does not fit in {room} mm</translation>
  </message>
  <message>
   <source>design.faults.twice</source>
   <translation>'{value}' is taken already</translation>
  </message>
  <message>
   <source>design.faults.unknown_key</source>
   <translation>this key has no meaning here</translation>
  </message>
  <message>
   <source>design.faults.unreadable</source>
   <translation>the file cannot be read: {reason}</translation>
  </message>
  <message>
   <source>design.faults.value_of_none</source>
   <translation>'{value}' has no values to mark: 'value' can only be empty</translation>
  </message>
  <message>
   <source>design.faults.variant_sections</source>
   <translation>a variant cannot change the sections; change fields with [[override]]</translation>
  </message>
  <message>
   <source>design.faults.ways</source>
   <translation>a section is repeated in one way only: it has '{first}' already</translation>
  </message>
  <message>
   <source>design.faults.width</source>
   <translation>the width goes from {least} to {most} mm, or 0 for what is left</translation>
  </message>
  <message>
   <source>design.faults.wrong_type</source>
   <translation>{wanted} is needed</translation>
  </message>
  <message>
   <source>design.types.bool</source>
   <translation>true or false</translation>
  </message>
  <message>
   <source>design.types.dict</source>
   <translation>a table</translation>
  </message>
  <message>
   <source>design.types.float</source>
   <translation>a number</translation>
  </message>
  <message>
   <source>design.types.int</source>
   <translation>a whole number</translation>
  </message>
  <message>
   <source>design.types.list</source>
   <translation>a list in brackets</translation>
  </message>
  <message>
   <source>design.types.str</source>
   <translation>a text in quotes</translation>
  </message>
  <message>
   <source>design.types.tables</source>
   <translation>a list of tables</translation>
  </message>
  <message>
   <source>design.serial.check</source>
   <translation>its check character does not agree; read the number printed by the code again</translation>
  </message>
  <message>
   <source>design.serial.form</source>
   <translation>a sheet's number has nine characters, like K7M2-9QXH-4</translation>
  </message>
  <message>
   <source>design.serial.name</source>
   <translation>sheet number</translation>
  </message>
  <message>
   <source>design.sheet.continued</source>
   <translation>{title} (continued)</translation>
  </message>
  <message>
   <source>design.sheet.copy</source>
   <translation>Copy {copy}</translation>
  </message>
  <message>
   <source>design.sheet.decimal_mark</source>
   <translation>.</translation>
  </message>
  <message>
   <source>design.sheet.label_hint</source>
   <translation>Patient label</translation>
  </message>
  <message>
   <source>design.sheet.label_else</source>
   <translation>or else: name, given name, birth date, IPP</translation>
  </message>
  <message>
   <source>design.sheet.page</source>
   <translation>Page {page}/{pages}</translation>
  </message>
  <message>
   <source>design.sheet.preview</source>
   <translation>preview</translation>
  </message>
  <message>
   <source>design.sheet.printed</source>
   <translation>Printed {at}</translation>
  </message>
  <message>
   <source>design.sheet.printed_station</source>
   <translation>Printed {at} · {station}</translation>
  </message>
  <message>
   <source>design.sheet.scale</source>
   <translation>This line measures 100 mm: print at 100 %</translation>
  </message>
  <message>
   <source>design.sheet.serial</source>
   <translation>Sheet {serial}</translation>
  </message>
  <message>
   <source>design.sheet.version</source>
   <translation>version {version}</translation>
  </message>
  <message>
   <source>design.starting.exists</source>
   <translation>there is such a file already</translation>
  </message>
  <message>
   <source>design.guide.title</source>
   <translation>Write like this</translation>
  </message>
  <message>
   <source>design.guide.pen</source>
   <translation>Black pen. One character a box, without touching its edges.</translation>
  </message>
  <message>
   <source>design.guide.choice</source>
   <translation>To choose: a cross in the box.</translation>
  </message>
  <message>
   <source>design.guide.correction</source>
   <translation>Mistake: fill or strike out the box, correct beside it, add your initials.</translation>
  </message>
  <message>
   <source>design.patient.birth_date</source>
   <translation>Born {value}</translation>
  </message>
  <message>
   <source>design.patient.sex</source>
   <translation>Sex: {value}</translation>
  </message>
  <message>
   <source>design.patient.ipp</source>
   <translation>IPP {value}</translation>
  </message>
  <message>
   <source>design.patient.iep</source>
   <translation>IEP {value}</translation>
  </message>
  <message>
   <source>design.patient.ward</source>
   <translation>Ward: {value}</translation>
  </message>
  <message>
   <source>design.patient.bed</source>
   <translation>Bed: {value}</translation>
  </message>
  <message>
   <source>design.patient.data_age</source>
   <translation>Data of {value}</translation>
  </message>
  <message>
   <source>design.patient.used_name</source>
   <translation>Used name: {value}</translation>
  </message>
  <message>
   <source>design.sex.F</source>
   <translation>female</translation>
  </message>
  <message>
   <source>design.sex.M</source>
   <translation>male</translation>
  </message>
  <message>
   <source>design.body.front</source>
   <translation>Front</translation>
  </message>
  <message>
   <source>design.body.back</source>
   <translation>Back</translation>
  </message>
  <message>
   <source>design.body.right</source>
   <translation>R</translation>
  </message>
  <message>
   <source>design.body.left</source>
   <translation>L</translation>
  </message>
  <message>
   <source>design.strip.name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>design.strip.given_names</source>
   <translation>Given name</translation>
  </message>
  <message>
   <source>design.strip.birth_date</source>
   <translation>Born</translation>
  </message>
  <message>
   <source>design.strip.hint</source>
   <translation>Write at least the name and the birth date. The number {serial} ties the pages of the sheet together.</translation>
  </message>
  <message>
   <source>doctor.sound</source>
   <translation>This machine is ready.</translation>
  </message>
  <message>
   <source>doctor.wrong</source>
   <translation>To be settled before this machine is relied on ({count}): {names}.</translation>
  </message>
  <message>
   <source>doctor.area.program</source>
   <translation>The program</translation>
  </message>
  <message>
   <source>doctor.area.reading</source>
   <translation>Reading</translation>
  </message>
  <message>
   <source>doctor.area.printing</source>
   <translation>Printing</translation>
  </message>
  <message>
   <source>doctor.area.scanning</source>
   <translation>Scanning</translation>
  </message>
  <message>
   <source>doctor.area.window</source>
   <translation>The window</translation>
  </message>
  <message>
   <source>doctor.area.machine</source>
   <translation>The machine</translation>
  </message>
  <message>
   <source>doctor.area.store</source>
   <translation>The store</translation>
  </message>
  <message>
   <source>doctor.line.titled</source>
   <translation>{name}: {found}</translation>
  </message>
  <message>
   <source>doctor.line.there</source>
   <translation>  yes     {name} ({purpose})</translation>
  </message>
  <message>
   <source>doctor.line.missing</source>
   <translation>  NO      {name} ({purpose})
          → {remedy}</translation>
  </message>
  <message>
   <source>doctor.line.noted</source>
   <translation>  note    {name} ({purpose})
          → {remedy}</translation>
  </message>
  <message>
   <source>doctor.python.name</source>
   <translation>program and libraries</translation>
  </message>
  <message>
   <source>doctor.python.purpose</source>
   <translation>everything</translation>
  </message>
  <message>
   <source>doctor.python.remedy</source>
   <translation>{missing} missing in {where}: run the installation again</translation>
  </message>
  <message>
   <source>doctor.accents.name</source>
   <translation>accented letters</translation>
  </message>
  <message>
   <source>doctor.accents.purpose</source>
   <translation>names of files and patients</translation>
  </message>
  <message>
   <source>doctor.accents.remedy</source>
   <translation>this machine does not write UTF-8: set LANG=fr_FR.UTF-8 (or C.UTF-8), then start recon again</translation>
  </message>
  <message>
   <source>doctor.tesseract.name</source>
   <translation>tesseract</translation>
  </message>
  <message>
   <source>doctor.tesseract.purpose</source>
   <translation>reading the print on labels</translation>
  </message>
  <message>
   <source>doctor.tesseract.found</source>
   <translation>read '{word}'</translation>
  </message>
  <message>
   <source>doctor.tesseract.remedy</source>
   <translation>install the package tesseract-ocr</translation>
  </message>
  <message>
   <source>doctor.tesseract.broken</source>
   <translation>it is there but does not read a word put before it ({said}): install the package tesseract-ocr again</translation>
  </message>
  <message>
   <source>doctor.tesseract.hangs</source>
   <translation>it does not answer: install the package tesseract-ocr again, or see what keeps this machine busy</translation>
  </message>
  <message>
   <source>doctor.french.name</source>
   <translation>tesseract, French</translation>
  </message>
  <message>
   <source>doctor.french.purpose</source>
   <translation>reading accents on labels</translation>
  </message>
  <message>
   <source>doctor.french.remedy</source>
   <translation>install the package tesseract-ocr-fra</translation>
  </message>
  <message>
   <source>doctor.characters.name</source>
   <translation>reader of characters</translation>
  </message>
  <message>
   <source>doctor.characters.purpose</source>
   <translation>reading what is written in the boxes</translation>
  </message>
  <message>
   <source>doctor.characters.remedy</source>
   <translation>{files} missing, or no longer what was released: read nothing, run the installation again</translation>
  </message>
  <message>
   <source>doctor.lines.name</source>
   <translation>second reader</translation>
  </message>
  <message>
   <source>doctor.lines.purpose</source>
   <translation>reading critical or doubtful fields again, suggesting free text</translation>
  </message>
  <message>
   <source>doctor.lines.remedy</source>
   <translation>{files} missing, or no longer what was released: read nothing, run the installation again</translation>
  </message>
  <message>
   <source>doctor.fonts.name</source>
   <translation>type for sheets</translation>
  </message>
  <message>
   <source>doctor.fonts.purpose</source>
   <translation>printing</translation>
  </message>
  <message>
   <source>doctor.fonts.remedy</source>
   <translation>the installation is incomplete: run it again</translation>
  </message>
  <message>
   <source>doctor.lp.name</source>
   <translation>CUPS (lp)</translation>
  </message>
  <message>
   <source>doctor.lp.purpose</source>
   <translation>printing directly, with --printer</translation>
  </message>
  <message>
   <source>doctor.lp.remedy</source>
   <translation>install the package cups-client, or print the PDFs from a PDF reader</translation>
  </message>
  <message>
   <source>doctor.printer.name</source>
   <translation>printer</translation>
  </message>
  <message>
   <source>doctor.printer.purpose</source>
   <translation>printing directly, with --printer</translation>
  </message>
  <message>
   <source>doctor.printer.remedy</source>
   <translation>no printer is set up in CUPS: add one, or print the PDFs from another machine</translation>
  </message>
  <message>
   <source>doctor.printer.hangs</source>
   <translation>the print server does not answer: check the cable or the network, or print the PDFs from another machine</translation>
  </message>
  <message>
   <source>doctor.running.name</source>
   <translation>printers at work</translation>
  </message>
  <message>
   <source>doctor.running.purpose</source>
   <translation>what is sent comes out</translation>
  </message>
  <message>
   <source>doctor.running.found</source>
   <translation>all of them</translation>
  </message>
  <message>
   <source>doctor.running.remedy</source>
   <translation>stopped: {printers}. Look at the paper and the cover, then 'cupsenable {one}'</translation>
  </message>
  <message>
   <source>doctor.paper.name</source>
   <translation>paper</translation>
  </message>
  <message>
   <source>doctor.paper.purpose</source>
   <translation>sheets are A4, at their true size</translation>
  </message>
  <message>
   <source>doctor.paper.unknown</source>
   <translation>{printers} did not say: check that there is A4 in the tray</translation>
  </message>
  <message>
   <source>doctor.paper.none</source>
   <translation>{printers} does not print on A4: choose another printer, or put its driver right in CUPS</translation>
  </message>
  <message>
   <source>doctor.paper.other</source>
   <translation>{printers} usually prints on other paper: check that there is A4 in the tray</translation>
  </message>
  <message>
   <source>doctor.sane.name</source>
   <translation>drivers of scanners (SANE)</translation>
  </message>
  <message>
   <source>doctor.sane.purpose</source>
   <translation>scanning directly from a scanner</translation>
  </message>
  <message>
   <source>doctor.sane.remedy</source>
   <translation>install the package sane-utils; without it, scan to files or a folder</translation>
  </message>
  <message>
   <source>doctor.scanner.name</source>
   <translation>scanner</translation>
  </message>
  <message>
   <source>doctor.scanner.purpose</source>
   <translation>scanning directly from a scanner</translation>
  </message>
  <message>
   <source>doctor.scanner.remedy</source>
   <translation>none answers: check that it is on and plugged in (network: package sane-airscan), or scan to a folder</translation>
  </message>
  <message>
   <source>doctor.scanner.slow</source>
   <translation>looking for one takes more than a few seconds; 'recon scan --devices' waits for it</translation>
  </message>
  <message>
   <source>doctor.named.name</source>
   <translation>scanner on the network</translation>
  </message>
  <message>
   <source>doctor.named.purpose</source>
   <translation>scanning from '{scanner}', {address}</translation>
  </message>
  <message>
   <source>doctor.named.remedy</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>doctor.named.hangs</source>
   <translation>{address} does not answer: check that it is on and on the network, or scan to a folder</translation>
  </message>
  <message>
   <source>doctor.qt.name</source>
   <translation>window libraries</translation>
  </message>
  <message>
   <source>doctor.qt.purpose</source>
   <translation>opening the window (recon app)</translation>
  </message>
  <message>
   <source>doctor.qt.remedy</source>
   <translation>{missing} missing: install libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libegl1 libfontconfig1 libdbus-1-3</translation>
  </message>
  <message>
   <source>doctor.screen.name</source>
   <translation>screen</translation>
  </message>
  <message>
   <source>doctor.screen.purpose</source>
   <translation>opening the window (recon app)</translation>
  </message>
  <message>
   <source>doctor.screen.found</source>
   <translation>the window opens</translation>
  </message>
  <message>
   <source>doctor.screen.remedy</source>
   <translation>no screen in this session: the window was not tried. Run 'recon doctor' again from this machine’s desktop</translation>
  </message>
  <message>
   <source>doctor.screen.broken</source>
   <translation>the window does not open ({said}): install what is missing above, or show this to your IT department</translation>
  </message>
  <message>
   <source>doctor.screen.hangs</source>
   <translation>the window takes more than five seconds to open: this machine is very busy, or its screen does not answer</translation>
  </message>
  <message>
   <source>doctor.processor.name</source>
   <translation>processor</translation>
  </message>
  <message>
   <source>doctor.processor.purpose</source>
   <translation>reading pages</translation>
  </message>
  <message>
   <source>doctor.processor.found</source>
   <translation>{cores} core(s)</translation>
  </message>
  <message>
   <source>doctor.processor.remedy</source>
   <translation>too old (no SSE4.2): reading would stop dead. Take a machine made after 2010</translation>
  </message>
  <message>
   <source>doctor.memory.name</source>
   <translation>memory</translation>
  </message>
  <message>
   <source>doctor.memory.purpose</source>
   <translation>reading several pages at once</translation>
  </message>
  <message>
   <source>doctor.memory.found</source>
   <translation>{total}, of which {free} free</translation>
  </message>
  <message>
   <source>doctor.memory.remedy</source>
   <translation>4 GB are advised; with less, scan small piles (--jobs 1) and close other programs</translation>
  </message>
  <message>
   <source>doctor.room.name</source>
   <translation>room on the disk</translation>
  </message>
  <message>
   <source>doctor.room.purpose</source>
   <translation>keeping scanned pages</translation>
  </message>
  <message>
   <source>doctor.room.found</source>
   <translation>{free}, about {pages} pages</translation>
  </message>
  <message>
   <source>doctor.room.remedy</source>
   <translation>make room on the disk of {store}, or move the store, before scanning</translation>
  </message>
  <message>
   <source>doctor.disk.name</source>
   <translation>speed of the disk</translation>
  </message>
  <message>
   <source>doctor.disk.purpose</source>
   <translation>each decision is on the disk before the next</translation>
  </message>
  <message>
   <source>doctor.disk.found</source>
   <translation>{rate}/s, {milliseconds} ms a write</translation>
  </message>
  <message>
   <source>doctor.disk.remedy</source>
   <translation>it is slow: work will wait for it. Put {store} on an inner disk rather than on a stick or a share</translation>
  </message>
  <message>
   <source>doctor.disk.read_only</source>
   <translation>nothing can be written beside {store}: rights, or a disk that is write-protected</translation>
  </message>
  <message>
   <source>doctor.disk.broken</source>
   <translation>writing near {store} to try it failed ({reason}): do not work there</translation>
  </message>
  <message>
   <source>doctor.temporary.name</source>
   <translation>temporary folder</translation>
  </message>
  <message>
   <source>doctor.temporary.purpose</source>
   <translation>printing, scanning</translation>
  </message>
  <message>
   <source>doctor.temporary.remedy</source>
   <translation>nothing can be written in {folder} ({reason}): make room there, or give another folder as TMPDIR</translation>
  </message>
  <message>
   <source>doctor.clock.name</source>
   <translation>clock</translation>
  </message>
  <message>
   <source>doctor.clock.purpose</source>
   <translation>saying when each thing was done</translation>
  </message>
  <message>
   <source>doctor.clock.remedy</source>
   <translation>the time of this machine cannot be right: set it before any work</translation>
  </message>
  <message>
   <source>doctor.store.name</source>
   <translation>store</translation>
  </message>
  <message>
   <source>doctor.store.purpose</source>
   <translation>all that was printed, scanned, verified</translation>
  </message>
  <message>
   <source>doctor.store.found</source>
   <translation>{store} opens</translation>
  </message>
  <message>
   <source>doctor.store.earlier</source>
   <translation>{store} is of an earlier version; it will be brought up to date when it is first opened ({steps} step(s))</translation>
  </message>
  <message>
   <source>doctor.store.locked</source>
   <translation>encrypted; it was not opened (RECON_PASSPHRASE or --key-file to have it looked at)</translation>
  </message>
  <message>
   <source>doctor.store.remedy</source>
   <translation>there is none in {store} yet: 'recon init' makes it, or the window when it first opens</translation>
  </message>
  <message>
   <source>doctor.store.broken</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>doctor.store.newer</source>
   <translation>{store} was opened by a later version of recon: install that version here too</translation>
  </message>
  <message>
   <source>doctor.store.read_only</source>
   <translation>{store} can be read but not written: check whose it is, and that the disk is not write-protected</translation>
  </message>
  <message>
   <source>doctor.encrypted.name</source>
   <translation>encryption</translation>
  </message>
  <message>
   <source>doctor.encrypted.purpose</source>
   <translation>what is stolen with the disk cannot be read</translation>
  </message>
  <message>
   <source>doctor.encrypted.remedy</source>
   <translation>the store is not encrypted: 'recon key encrypt' does that in place</translation>
  </message>
  <message>
   <source>doctor.permissions.name</source>
   <translation>rights on the folder</translation>
  </message>
  <message>
   <source>doctor.permissions.purpose</source>
   <translation>only this account reads it</translation>
  </message>
  <message>
   <source>doctor.permissions.remedy</source>
   <translation>other accounts of this machine can open it: chmod 700 {store}</translation>
  </message>
  <message>
   <source>doctor.permissions.foreign</source>
   <translation>{store} belongs to another account of this machine: open it with that one</translation>
  </message>
  <message>
   <source>doctor.backup.name</source>
   <translation>last backup</translation>
  </message>
  <message>
   <source>doctor.backup.purpose</source>
   <translation>nothing is lost with this disk</translation>
  </message>
  <message>
   <source>doctor.backup.remedy</source>
   <translation>none was ever made: 'recon backup FOLDER', to a stick or another disk</translation>
  </message>
  <message>
   <source>doctor.backup.late</source>
   <translation>it is of {at}, and people have worked since: make another, 'recon backup FOLDER'</translation>
  </message>
  <message>
   <source>doctor.ledger_clock.name</source>
   <translation>clock and ledger</translation>
  </message>
  <message>
   <source>doctor.ledger_clock.purpose</source>
   <translation>the order of what was done</translation>
  </message>
  <message>
   <source>doctor.ledger_clock.remedy</source>
   <translation>the ledger goes on to {last}, later than this machine’s clock: set the time before any work</translation>
  </message>
  <message>
   <source>doctor.timezone.name</source>
   <translation>time zone</translation>
  </message>
  <message>
   <source>doctor.timezone.purpose</source>
   <translation>the times written on sheets</translation>
  </message>
  <message>
   <source>doctor.timezone.remedy</source>
   <translation>sheets are read in the time of {zone}, this machine shows that of {machine}: set its time zone</translation>
  </message>
  <message>
   <source>doctor.timezone.unknown</source>
   <translation>the store’s time zone '{zone}' is unknown to this machine: install the package tzdata</translation>
  </message>
  <message>
   <source>doctor.hanging.name</source>
   <translation>one trial does not end</translation>
  </message>
  <message>
   <source>doctor.hanging.purpose</source>
   <translation>{part}</translation>
  </message>
  <message>
   <source>doctor.hanging.remedy</source>
   <translation>'{part}': something does not answer (a disk, a network share, a server). The rest was looked at</translation>
  </message>
  <message>
   <source>doctor.failing.name</source>
   <translation>one trial failed</translation>
  </message>
  <message>
   <source>doctor.failing.purpose</source>
   <translation>{part}</translation>
  </message>
  <message>
   <source>doctor.failing.remedy</source>
   <translation>'{part}': the trial stopped ({reason}). Show this to your IT department</translation>
  </message>
  <message>
   <source>doctor.app.title</source>
   <translation>Check this machine</translation>
  </message>
  <message>
   <source>doctor.app.open</source>
   <translation>Check this machine</translation>
  </message>
  <message>
   <source>doctor.app.again</source>
   <translation>Check again</translation>
  </message>
  <message>
   <source>doctor.app.looking</source>
   <translation>Everything is tried: reading, printing, scanner, screen, disk…</translation>
  </message>
  <message>
   <source>doctor.app.wrong</source>
   <translation>To be settled before this machine is relied on: {count}</translation>
  </message>
  <message>
   <source>doctor.app.about</source>
   <translation>{name} ({purpose})</translation>
  </message>
  <message>
   <source>doctor.app.well</source>
   <translation>In order: {names}</translation>
  </message>
  <message>
   <source>drill.none_there</source>
   <translation>There is no exercise there: {file} is missing. Make one with 'recon drill new'.</translation>
  </message>
  <message>
   <source>drill.unreadable</source>
   <translation>The exercise cannot be read ({file}): {reason}</translation>
  </message>
  <message>
   <source>drill.not_one</source>
   <translation>{file} is no exercise's file, or was changed. Make the exercise again with 'recon drill new'.</translation>
  </message>
  <message>
   <source>drill.newer</source>
   <translation>{file} was written by a later version of recon (format {format}). Open this exercise with that; nothing in it was touched.</translation>
  </message>
  <message>
   <source>drill.not_same</source>
   <translation>{file} and {store} are not of the same exercise: put together again what 'recon drill new' made.</translation>
  </message>
  <message>
   <source>drill.day</source>
   <translation>The day of the exercise is between {first} and {last}: the invented patients have to be born.</translation>
  </message>
  <message>
   <source>drill.start_altered</source>
   <translation>the first entry of the ledger, which says whether it is an exercise, was altered</translation>
  </message>
  <message>
   <source>drill.nothing</source>
   <translation>An exercise has at least one sheet and takes at least one minute.</translation>
  </message>
  <message>
   <source>drill.ward</source>
   <translation>The ward '{ward}' cannot stand on the sheets: 24 characters at most, letters, digits, spaces, and . ' / + -, beginning with a letter or a digit.</translation>
  </message>
  <message>
   <source>drill.not_empty</source>
   <translation>There is something in {folder} already. Name a new or empty folder with --out; nothing in it was touched.</translation>
  </message>
  <message>
   <source>drill.of_a_ward</source>
   <translation>The form '{form}' is a ward's and not a patient's: an exercise has no use for it. Take it out of --forms.</translation>
  </message>
  <message>
   <source>drill.pile</source>
   <translation>pile</translation>
  </message>
  <message>
   <source>drill.cli.new</source>
   <translation>makes an exercise: invented patients, sheets, filled pages with their mistakes, the key, everybody's papers</translation>
  </message>
  <message>
   <source>drill.cli.no_verb</source>
   <translation>Say what to do with the exercise: {verbs}.</translation>
  </message>
  <message>
   <source>drill.cli.ward</source>
   <translation>the ward that exercises, as it stands on the sheets</translation>
  </message>
  <message>
   <source>drill.cli.sheets</source>
   <translation>how many sheets (60 if not said)</translation>
  </message>
  <message>
   <source>drill.cli.minutes</source>
   <translation>how many minutes the exercise takes (90 if not said)</translation>
  </message>
  <message>
   <source>drill.cli.seed</source>
   <translation>the same number makes the same exercise (1 if not said)</translation>
  </message>
  <message>
   <source>drill.cli.out</source>
   <translation>a new or empty folder for the whole exercise</translation>
  </message>
  <message>
   <source>drill.cli.forms</source>
   <translation>the forms, with commas between them (else those of a ward)</translation>
  </message>
  <message>
   <source>drill.cli.lang</source>
   <translation>the language of the exercise (else that of messages)</translation>
  </message>
  <message>
   <source>drill.cli.day</source>
   <translation>the date written on the sheets, YYYY-MM-DD (yesterday if not said; today with --to-fill)</translation>
  </message>
  <message>
   <source>drill.cli.filled</source>
   <translation>the pages are filled in drawn handwriting and scanned (the default)</translation>
  </message>
  <message>
   <source>drill.cli.to_fill</source>
   <translation>the sheets are printed for nurses to fill by hand, from a list of tasks</translation>
  </message>
  <message>
   <source>drill.mark.word</source>
   <translation>EXERCISE</translation>
  </message>
  <message>
   <source>drill.mark.margin</source>
   <translation>EXERCISE  ·  invented patients  ·  not to be used for care  ·  nothing of it goes anywhere</translation>
  </message>
  <message>
   <source>drill.steps.print</source>
   <translation>Printing sheets…</translation>
  </message>
  <message>
   <source>drill.steps.fill</source>
   <translation>Writing and scanning…</translation>
  </message>
  <message>
   <source>drill.steps.papers</source>
   <translation>Papers of the exercise…</translation>
  </message>
  <message>
   <source>drill.made.title</source>
   <translation>Exercise {seed} made in {folder}. Its patients do not exist; nothing leaves it.</translation>
  </message>
  <message>
   <source>drill.made.patients</source>
   <translation>Patients</translation>
  </message>
  <message>
   <source>drill.made.sheets</source>
   <translation>Sheets</translation>
  </message>
  <message>
   <source>drill.made.pages</source>
   <translation>Pages printed</translation>
  </message>
  <message>
   <source>drill.made.scanned</source>
   <translation>Pages scanned</translation>
  </message>
  <message>
   <source>drill.made.mistakes</source>
   <translation>Mistakes planted</translation>
  </message>
  <message>
   <source>drill.made.papers</source>
   <translation>Papers</translation>
  </message>
  <message>
   <source>drill.made.key</source>
   <translation>Key</translation>
  </message>
  <message>
   <source>drill.made.key_for</source>
   <translation>{file}, for nobody but who runs the exercise</translation>
  </message>
  <message>
   <source>drill.plant.wrong_label</source>
   <translation>another patient's label</translation>
  </message>
  <message>
   <source>drill.plant.mixed</source>
   <translation>two patients mixed</translation>
  </message>
  <message>
   <source>drill.plant.missing_page</source>
   <translation>a page missing</translation>
  </message>
  <message>
   <source>drill.plant.not_returned</source>
   <translation>a sheet that never came back</translation>
  </message>
  <message>
   <source>drill.plant.duplicate</source>
   <translation>a page scanned twice</translation>
  </message>
  <message>
   <source>drill.plant.corrected_copy</source>
   <translation>a copy that says something else</translation>
  </message>
  <message>
   <source>drill.plant.illegible</source>
   <translation>an illegible value</translation>
  </message>
  <message>
   <source>drill.plant.out_of_range</source>
   <translation>a value out of range</translation>
  </message>
  <message>
   <source>drill.plant.rewritten</source>
   <translation>struck out and rewritten</translation>
  </message>
  <message>
   <source>drill.plant.blank_required</source>
   <translation>a required field left blank</translation>
  </message>
  <message>
   <source>drill.plant.temporary</source>
   <translation>a temporary identity</translation>
  </message>
  <message>
   <source>drill.plant.upside_down</source>
   <translation>a page upside down</translation>
  </message>
  <message>
   <source>drill.plant.stain</source>
   <translation>a coffee stain</translation>
  </message>
  <message>
   <source>drill.plant.foreign</source>
   <translation>a foreign page in the pile</translation>
  </message>
  <message>
   <source>drill.trap.wrong_label</source>
   <translation>MISTAKE ON PURPOSE: stick {other}'s label on the header of this sheet, over what is printed.</translation>
  </message>
  <message>
   <source>drill.trap.mixed</source>
   <translation>MISTAKE ON PURPOSE: this sheet is written for {other}. Write their identity and values, as they are told here.</translation>
  </message>
  <message>
   <source>drill.trap.missing_page</source>
   <translation>MISTAKE ON PURPOSE: when all is written, keep page {page}; give back only the rest.</translation>
  </message>
  <message>
   <source>drill.trap.not_returned</source>
   <translation>MISTAKE ON PURPOSE: when all is written, keep this sheet; do not give it back.</translation>
  </message>
  <message>
   <source>drill.trap.duplicate</source>
   <translation>MISTAKE ON PURPOSE: have a page of this sheet scanned twice.</translation>
  </message>
  <message>
   <source>drill.trap.corrected_copy</source>
   <translation>MISTAKE ON PURPOSE: before you write {field}, photocopy this page. Write {instead} on the original and {value} on the copy, and give both back.</translation>
  </message>
  <message>
   <source>drill.trap.illegible</source>
   <translation>MISTAKE ON PURPOSE: for {field} write {instead}, then scribble over it: nobody must be able to read it.</translation>
  </message>
  <message>
   <source>drill.trap.out_of_range</source>
   <translation>MISTAKE ON PURPOSE: for {field} do write {value}, out of range.</translation>
  </message>
  <message>
   <source>drill.trap.rewritten</source>
   <translation>MISTAKE ON PURPOSE: for {field} write {instead}, strike it out, then write {value} beside it.</translation>
  </message>
  <message>
   <source>drill.trap.blank_required</source>
   <translation>MISTAKE ON PURPOSE: leave blank: {field}.</translation>
  </message>
  <message>
   <source>drill.trap.upside_down</source>
   <translation>MISTAKE ON PURPOSE: lay a page of this sheet upside down on the pile.</translation>
  </message>
  <message>
   <source>drill.trap.stain</source>
   <translation>MISTAKE ON PURPOSE: put a wet cup on a page of this sheet.</translation>
  </message>
  <message>
   <source>drill.trap.foreign</source>
   <translation>MISTAKE ON PURPOSE: slip a page into the pile that is no sheet.</translation>
  </message>
  <message>
   <source>drill.said.allergies_which.1</source>
   <translation>Penicillin</translation>
  </message>
  <message>
   <source>drill.said.allergies_which.2</source>
   <translation>Iodine</translation>
  </message>
  <message>
   <source>drill.said.allergies_which.3</source>
   <translation>Latex</translation>
  </message>
  <message>
   <source>drill.said.allergies_which.4</source>
   <translation>Peanut</translation>
  </message>
  <message>
   <source>drill.said.infusion.1</source>
   <translation>NaCl 0.9 % 500 mL</translation>
  </message>
  <message>
   <source>drill.said.infusion.2</source>
   <translation>Glucose 5 % 1 L</translation>
  </message>
  <message>
   <source>drill.said.infusion.3</source>
   <translation>Ringer's lactate 500 mL</translation>
  </message>
  <message>
   <source>drill.said.infusion.4</source>
   <translation>Glucose 5 % 500 mL</translation>
  </message>
  <message>
   <source>drill.said.signatory_name.1</source>
   <translation>A. Martin, nurse</translation>
  </message>
  <message>
   <source>drill.said.signatory_name.2</source>
   <translation>L. Petit, nurse</translation>
  </message>
  <message>
   <source>drill.said.signatory_name.3</source>
   <translation>C. Roux, care assistant</translation>
  </message>
  <message>
   <source>drill.said.signatory_name.4</source>
   <translation>Dr N. Blanc</translation>
  </message>
  <message>
   <source>drill.said.address.1</source>
   <translation>12 Lilac Street, block B</translation>
  </message>
  <message>
   <source>drill.said.address.2</source>
   <translation>3 Market Square</translation>
  </message>
  <message>
   <source>drill.said.address.3</source>
   <translation>48 Station Avenue</translation>
  </message>
  <message>
   <source>drill.said.address.4</source>
   <translation>7 Mill Lane</translation>
  </message>
  <message>
   <source>drill.said.family_doctor.1</source>
   <translation>Dr Martin, town centre</translation>
  </message>
  <message>
   <source>drill.said.family_doctor.2</source>
   <translation>Dr Leroy</translation>
  </message>
  <message>
   <source>drill.said.family_doctor.3</source>
   <translation>Lime Tree Practice</translation>
  </message>
  <message>
   <source>drill.said.family_doctor.4</source>
   <translation>Has none</translation>
  </message>
  <message>
   <source>drill.said.relative_name.1</source>
   <translation>MOREL Anne</translation>
  </message>
  <message>
   <source>drill.said.relative_name.2</source>
   <translation>DUPONT Julien</translation>
  </message>
  <message>
   <source>drill.said.relative_name.3</source>
   <translation>GARNIER Marie</translation>
  </message>
  <message>
   <source>drill.said.relative_name.4</source>
   <translation>FAURE Paul</translation>
  </message>
  <message>
   <source>drill.said.relative_name.5</source>
   <translation>LEGRAND Sophie</translation>
  </message>
  <message>
   <source>drill.said.relative_link.1</source>
   <translation>Husband</translation>
  </message>
  <message>
   <source>drill.said.relative_link.2</source>
   <translation>Daughter</translation>
  </message>
  <message>
   <source>drill.said.relative_link.3</source>
   <translation>Son</translation>
  </message>
  <message>
   <source>drill.said.relative_link.4</source>
   <translation>Neighbour</translation>
  </message>
  <message>
   <source>drill.told.tick</source>
   <translation>yes</translation>
  </message>
  <message>
   <source>drill.told.row</source>
   <translation> · column or row {row}</translation>
  </message>
  <message>
   <source>drill.told.in_row</source>
   <translation> (column or row {row})</translation>
  </message>
  <message>
   <source>drill.told.and</source>
   <translation>; </translation>
  </message>
  <message>
   <source>drill.told.beside</source>
   <translation>, beside '{field}'</translation>
  </message>
  <message>
   <source>drill.told.which</source>
   <translation> no. {number}</translation>
  </message>
  <message>
   <source>drill.told.line</source>
   <translation>{form}{row}: {words}</translation>
  </message>
  <message>
   <source>drill.told.label</source>
   <translation>stick on {name}'s label</translation>
  </message>
  <message>
   <source>drill.told.signature</source>
   <translation>sign ({field})</translation>
  </message>
  <message>
   <source>drill.told.drawing</source>
   <translation>circle on the drawing ({field})</translation>
  </message>
  <message>
   <source>drill.task.clerk.open</source>
   <translation>Open the exercise's store (the band EXERCISE shows) and see how many sheets went out.</translation>
  </message>
  <message>
   <source>drill.task.clerk.scan</source>
   <translation>Scan the first pile. Put aside, with the reason, what is no sheet.</translation>
  </message>
  <message>
   <source>drill.task.clerk.verify</source>
   <translation>Verify the fields that wait. An illegible value is said to be illegible: do not guess.</translation>
  </message>
  <message>
   <source>drill.task.clerk.doubts</source>
   <translation>Open the doubts about identity: of each sheet say whose it is, or let it wait with the reason.</translation>
  </message>
  <message>
   <source>drill.task.clerk.match</source>
   <translation>Match the sheets without a patient by their label, typing it again.</translation>
  </message>
  <message>
   <source>drill.task.clerk.merge</source>
   <translation>Find out whose the temporary identities are. A merger takes two people.</translation>
  </message>
  <message>
   <source>drill.task.clerk.missing</source>
   <translation>List the sheets and pages that are missing, and ask the ward for them.</translation>
  </message>
  <message>
   <source>drill.task.clerk.report</source>
   <translation>Print the account of the sheets and hand it to whoever runs the exercise. Nothing is sent.</translation>
  </message>
  <message>
   <source>drill.task.nurse.bring</source>
   <translation>Bring the first pile to be scanned. Keep the others until they are asked for.</translation>
  </message>
  <message>
   <source>drill.task.nurse.arrival</source>
   <translation>Somebody arrives without papers: give them a temporary number and print their sheets in the Print room.</translation>
  </message>
  <message>
   <source>drill.task.nurse.search</source>
   <translation>Answer the list of missing sheets: what cannot be found is said, with the reason.</translation>
  </message>
  <message>
   <source>drill.task.nurse.hand_in</source>
   <translation>Take the sheets that are written to be scanned.</translation>
  </message>
  <message>
   <source>drill.task.nurse.hand_in_all</source>
   <translation>Take all other sheets to be scanned, but those that you keep on purpose.</translation>
  </message>
  <message>
   <source>drill.inject.pile.title</source>
   <translation>Pile {number}</translation>
  </message>
  <message>
   <source>drill.inject.pile.words</source>
   <translation>More sheets come from the ward. Scan {file}.</translation>
  </message>
  <message>
   <source>drill.inject.pile.answer</source>
   <translation>The whole pile is read; what is no sheet is put aside with a reason.</translation>
  </message>
  <message>
   <source>drill.inject.printer.title</source>
   <translation>Printer down</translation>
  </message>
  <message>
   <source>drill.inject.printer.words</source>
   <translation>The ward's printer does not answer, and two sheets are needed for a patient who arrives.</translation>
  </message>
  <message>
   <source>drill.inject.printer.answer</source>
   <translation>Another printer, or the reserve of blank sheets; the batch that did not come out is counted.</translation>
  </message>
  <message>
   <source>drill.inject.absent.title</source>
   <translation>A clerk is called away</translation>
  </message>
  <message>
   <source>drill.inject.absent.words</source>
   <translation>One of the verifying clerks leaves the room for ten minutes without a word.</translation>
  </message>
  <message>
   <source>drill.inject.absent.answer</source>
   <translation>Their session is locked; what was begun is taken over by somebody else, and nothing is lost.</translation>
  </message>
  <message>
   <source>drill.inject.scanner.title</source>
   <translation>Paper jam</translation>
  </message>
  <message>
   <source>drill.inject.scanner.words</source>
   <translation>A sheet is stuck in the scanner. Scan nothing for five minutes.</translation>
  </message>
  <message>
   <source>drill.inject.scanner.answer</source>
   <translation>Pages that went through are not scanned again, or are recognised as read already.</translation>
  </message>
  <message>
   <source>drill.inject.question.title</source>
   <translation>A doctor asks</translation>
  </message>
  <message>
   <source>drill.inject.question.asked</source>
   <translation>What is the last value of '{field}' for {name}?</translation>
  </message>
  <message>
   <source>drill.inject.question.words</source>
   <translation>A doctor calls: “{asked}”</translation>
  </message>
  <message>
   <source>drill.inject.question.told</source>
   <translation>{value} (sheet {serial}, row {row})</translation>
  </message>
  <message>
   <source>drill.inject.question.answer</source>
   <translation>{answer}; if the field is not verified yet, the page is looked at.</translation>
  </message>
  <message>
   <source>drill.inject.power.title</source>
   <translation>Power cut</translation>
  </message>
  <message>
   <source>drill.inject.power.words</source>
   <translation>The PC goes off. Close the program without saving anything, wait two minutes, open it again.</translation>
  </message>
  <message>
   <source>drill.inject.power.answer</source>
   <translation>Nothing is lost: all that was decided still is.</translation>
  </message>
  <message>
   <source>drill.inject.count.title</source>
   <translation>Crisis team</translation>
  </message>
  <message>
   <source>drill.inject.count.words</source>
   <translation>The crisis team asks: which sheets have not come back, and whose are they?</translation>
  </message>
  <message>
   <source>drill.inject.count.answer</source>
   <translation>At the end, missing wholly or in part: {sheets}.</translation>
  </message>
  <message>
   <source>drill.inject.count.none</source>
   <translation>none</translation>
  </message>
  <message>
   <source>drill.inject.count.by_you</source>
   <translation>those that the nurses kept (see the key)</translation>
  </message>
  <message>
   <source>drill.foreign.1</source>
   <translation>EXERCISE: an invented document, of no value</translation>
  </message>
  <message>
   <source>drill.foreign.2</source>
   <translation>Catering</translation>
  </message>
  <message>
   <source>drill.foreign.3</source>
   <translation>Menus of the week</translation>
  </message>
  <message>
   <source>drill.foreign.4</source>
   <translation>Monday: soup, fish, rice, stewed fruit</translation>
  </message>
  <message>
   <source>drill.foreign.5</source>
   <translation>Tuesday: salad, chicken, beans, yoghurt</translation>
  </message>
  <message>
   <source>drill.foreign.6</source>
   <translation>Wednesday: salad, gratin, cheese, fruit</translation>
  </message>
  <message>
   <source>drill.foreign.7</source>
   <translation>Thursday: soup, omelette, spinach, custard</translation>
  </message>
  <message>
   <source>drill.foreign.8</source>
   <translation>Friday: beetroot, fish, mash, fruit</translation>
  </message>
  <message>
   <source>drill.foreign.9</source>
   <translation>Please tell us of any special request before 10 am.</translation>
  </message>
  <message>
   <source>drill.paper.page</source>
   <translation>Page {number} of {of}</translation>
  </message>
  <message>
   <source>drill.paper.subject</source>
   <translation>{ward} · exercise {seed} · {sheets} sheets · {minutes} min</translation>
  </message>
  <message>
   <source>drill.paper.nurses</source>
   <translation>Exercise: tasks for nurses</translation>
  </message>
  <message>
   <source>drill.paper.clerks</source>
   <translation>Exercise: tasks for clerks</translation>
  </message>
  <message>
   <source>drill.paper.leader</source>
   <translation>Exercise: timeline and key</translation>
  </message>
  <message>
   <source>drill.paper.nurses_file</source>
   <translation>nurses</translation>
  </message>
  <message>
   <source>drill.paper.clerks_file</source>
   <translation>clerks</translation>
  </message>
  <message>
   <source>drill.paper.leader_file</source>
   <translation>leader</translation>
  </message>
  <message>
   <source>drill.paper.labels_file</source>
   <translation>labels</translation>
  </message>
  <message>
   <source>drill.paper.secret</source>
   <translation>For nobody but who runs the exercise. The planted mistakes are in it.</translation>
  </message>
  <message>
   <source>drill.paper.how_nurses</source>
   <translation>The patients are invented. Write as on a day of downtime: a black pen, one character a box. Share the beds: each follows their own, in the order of the minutes; the time is what you write. What is marked MISTAKE ON PURPOSE is done as it says, and told to nobody.</translation>
  </message>
  <message>
   <source>drill.paper.how_nurses_filled</source>
   <translation>The patients are invented and the sheets filled already. You bring the piles, receive arrivals and answer questions.</translation>
  </message>
  <message>
   <source>drill.paper.how_clerks</source>
   <translation>The patients are invented. Work as on the day when the computers are back: some sheets have mistakes on them, and it is for you to see them. Nothing leaves this store.</translation>
  </message>
  <message>
   <source>drill.paper.minute</source>
   <translation>Minute</translation>
  </message>
  <message>
   <source>drill.paper.at</source>
   <translation>Time</translation>
  </message>
  <message>
   <source>drill.paper.bed</source>
   <translation>Bed</translation>
  </message>
  <message>
   <source>drill.paper.patient</source>
   <translation>Patient</translation>
  </message>
  <message>
   <source>drill.paper.sheet</source>
   <translation>Sheet</translation>
  </message>
  <message>
   <source>drill.paper.what</source>
   <translation>To do</translation>
  </message>
  <message>
   <source>drill.paper.whom</source>
   <translation>For</translation>
  </message>
  <message>
   <source>drill.paper.event</source>
   <translation>What happens</translation>
  </message>
  <message>
   <source>drill.paper.good</source>
   <translation>A good answer</translation>
  </message>
  <message>
   <source>drill.paper.mistake</source>
   <translation>Mistake</translation>
  </message>
  <message>
   <source>drill.paper.where</source>
   <translation>Where</translation>
  </message>
  <message>
   <source>drill.paper.seen</source>
   <translation>In the pile</translation>
  </message>
  <message>
   <source>drill.paper.before</source>
   <translation>Before you begin</translation>
  </message>
  <message>
   <source>drill.paper.hands</source>
   <translation>To be written by hand: {values} values in {minutes} min. That takes {nurses} nurses, at 6 s a value.</translation>
  </message>
  <message>
   <source>drill.paper.timeline</source>
   <translation>Timeline</translation>
  </message>
  <message>
   <source>drill.paper.key</source>
   <translation>Planted mistakes</translation>
  </message>
  <message>
   <source>drill.paper.summary</source>
   <translation>In brief</translation>
  </message>
  <message>
   <source>drill.paper.part_nurse</source>
   <translation>nurses</translation>
  </message>
  <message>
   <source>drill.paper.part_clerk</source>
   <translation>clerks</translation>
  </message>
  <message>
   <source>drill.paper.part_leader</source>
   <translation>you</translation>
  </message>
  <message>
   <source>drill.paper.in_pile</source>
   <translation>{file}, page {page}</translation>
  </message>
  <message>
   <source>drill.paper.not_scanned</source>
   <translation>does not come back</translation>
  </message>
  <message>
   <source>drill.paper.by_hand</source>
   <translation>by a nurse</translation>
  </message>
  <message>
   <source>drill.paper.becomes</source>
   <translation>{other} becomes {instead}</translation>
  </message>
  <message>
   <source>drill.paper.said</source>
   <translation>{value}, instead of {instead}</translation>
  </message>
  <message>
   <source>drill.paper.of_other</source>
   <translation>the other patient: {other}</translation>
  </message>
  <message>
   <source>drill.paper.page_of</source>
   <translation>{serial}, page {page}</translation>
  </message>
  <message>
   <source>drill.paper.whole</source>
   <translation>{serial}, the whole sheet</translation>
  </message>
  <message>
   <source>drill.paper.count</source>
   <translation>{count} ×</translation>
  </message>
  <message>
   <source>drill.paper.check.1</source>
   <translation>The exercise's folder 'store' opens with --store; the band EXERCISE shows all the time.</translation>
  </message>
  <message>
   <source>drill.paper.check.2</source>
   <translation>Tell the ward, the switchboard and the pharmacy: it is an exercise. Agree on a word that stops it in a real emergency.</translation>
  </message>
  <message>
   <source>drill.paper.check.3</source>
   <translation>Hand out the nurses' and the clerks' papers. Keep this one and answers.json.</translation>
  </message>
  <message>
   <source>drill.paper.check.4</source>
   <translation>Start the clock with 'recon drill start' and let each event happen at its minute.</translation>
  </message>
  <message>
   <source>drill.paper.check.5</source>
   <translation>At the end collect all sheets and labels: nothing of the exercise stays on the ward.</translation>
  </message>
  <message>
   <source>drill.window.band</source>
   <translation>EXERCISE  ·  invented patients  ·  nothing leaves this store</translation>
  </message>
  <message>
   <source>drill.window.tip</source>
   <translation>Sheets, labels and accounts printed here bear the word EXERCISE. Exporting and sending are refused.</translation>
  </message>
  <message>
   <source>drillrun.real_store</source>
   <translation>{folder} is no exercise's store: nothing was begun. Name the folder that 'recon drill new' made.</translation>
  </message>
  <message>
   <source>drillrun.clock_altered</source>
   <translation>the clock of the exercise cannot be read in it any more</translation>
  </message>
  <message>
   <source>drillrun.over</source>
   <translation>This exercise is over. Make another one with 'recon drill new' and another --seed.</translation>
  </message>
  <message>
   <source>drillrun.runs_already</source>
   <translation>This exercise has been running for {minutes} min. Stop it with 'recon drill stop'.</translation>
  </message>
  <message>
   <source>drillrun.not_started</source>
   <translation>This exercise has not begun. Start its clock with 'recon drill start'.</translation>
  </message>
  <message>
   <source>drillrun.no_such</source>
   <translation>There is no number {number}: this exercise has {count}.</translation>
  </message>
  <message>
   <source>drillrun.no_report</source>
   <translation>{file} is no report of an exercise. Name the folder of the exercise before, or the JSON file beside its report.</translation>
  </message>
  <message>
   <source>drillrun.thousands</source>
   <translation>,</translation>
  </message>
  <message>
   <source>drillrun.minutes</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>drillrun.hours</source>
   <translation>{hours} h {minutes}</translation>
  </message>
  <message>
   <source>drillrun.started</source>
   <translation>The exercise runs: {minutes}. The window shows the time left and what happens next.</translation>
  </message>
  <message>
   <source>drillrun.stopped</source>
   <translation>The exercise is over after {minutes}. Its report: recon drill report {folder} --out report.pdf</translation>
  </message>
  <message>
   <source>drillrun.stopped_at</source>
   <translation>The exercise is over; it took {minutes}.</translation>
  </message>
  <message>
   <source>drillrun.runs</source>
   <translation>The exercise has run for {minutes}; {left} left.</translation>
  </message>
  <message>
   <source>drillrun.runs_over</source>
   <translation>The exercise has run for {minutes}; its time was over {left} ago.</translation>
  </message>
  <message>
   <source>drillrun.tasks_done</source>
   <translation>Tasks ticked off: {done} of {count}.</translation>
  </message>
  <message>
   <source>drillrun.inject_line</source>
   <translation>{number}. {title}</translation>
  </message>
  <message>
   <source>drillrun.is_planned</source>
   <translation>at {planned}</translation>
  </message>
  <message>
   <source>drillrun.is_due</source>
   <translation>at {planned}: NOW</translation>
  </message>
  <message>
   <source>drillrun.was_done</source>
   <translation>planned at {planned}, happened at {at} ({by})</translation>
  </message>
  <message>
   <source>drillrun.noted</source>
   <translation>: {note}</translation>
  </message>
  <message>
   <source>drillrun.cards_written</source>
   <translation>Cards: {count}. To print: {file}</translation>
  </message>
  <message>
   <source>drillrun.written</source>
   <translation>Report written: {file}, and beside it the JSON file that the next exercise is compared with.</translation>
  </message>
  <message>
   <source>drillrun.cli.start</source>
   <translation>starts the clock of an exercise</translation>
  </message>
  <message>
   <source>drillrun.cli.status</source>
   <translation>where an exercise stands: its clock, what is due, what comes next</translation>
  </message>
  <message>
   <source>drillrun.cli.inject</source>
   <translation>lists what happens in an exercise, prints the cards, says what has happened</translation>
  </message>
  <message>
   <source>drillrun.cli.stop</source>
   <translation>stops the clock of an exercise for good</translation>
  </message>
  <message>
   <source>drillrun.cli.report</source>
   <translation>makes the report of an exercise for the continuity file, compared with the last one</translation>
  </message>
  <message>
   <source>drillrun.cli.folder</source>
   <translation>the folder of the exercise</translation>
  </message>
  <message>
   <source>drillrun.cli.number</source>
   <translation>the number of the event that has happened</translation>
  </message>
  <message>
   <source>drillrun.cli.note</source>
   <translation>what was seen, for the report</translation>
  </message>
  <message>
   <source>drillrun.cli.undo</source>
   <translation>it has not happened after all</translation>
  </message>
  <message>
   <source>drillrun.cli.cards</source>
   <translation>write a card of each event, to hand out when its minute comes</translation>
  </message>
  <message>
   <source>drillrun.cli.before</source>
   <translation>the exercise before: its folder, or the JSON file beside its report</translation>
  </message>
  <message>
   <source>drillrun.cli.out</source>
   <translation>the report, a PDF; the JSON file beside it has the same name</translation>
  </message>
  <message>
   <source>drillrun.cli.out_is_json</source>
   <translation>{file}: the JSON file goes beside the report, which is a PDF. Give --out a name that ends in .pdf.</translation>
  </message>
  <message>
   <source>drillrun.cli.over_before</source>
   <translation>{file} is the report of the exercise before, and would be written over. Give --out another name.</translation>
  </message>
  <message>
   <source>drillrun.cli.nothing</source>
   <translation>Say where the report is to go with --out, or ask for --json.</translation>
  </message>
  <message>
   <source>drillrun.fate.caught</source>
   <translation>caught</translation>
  </message>
  <message>
   <source>drillrun.fate.open</source>
   <translation>held back, not dealt with</translation>
  </message>
  <message>
   <source>drillrun.fate.missed</source>
   <translation>missed</translation>
  </message>
  <message>
   <source>drillrun.fate.not_seen</source>
   <translation>not seen</translation>
  </message>
  <message>
   <source>drillrun.by.recon</source>
   <translation>recon</translation>
  </message>
  <message>
   <source>drillrun.by.person</source>
   <translation>a person</translation>
  </message>
  <message>
   <source>drillrun.figure.minutes</source>
   <translation>Minutes taken</translation>
  </message>
  <message>
   <source>drillrun.figure.sheets_back</source>
   <translation>Sheets that came back</translation>
  </message>
  <message>
   <source>drillrun.figure.sheets_done</source>
   <translation>Sheets wholly verified</translation>
  </message>
  <message>
   <source>drillrun.figure.sheets_per_hour</source>
   <translation>Sheets an hour</translation>
  </message>
  <message>
   <source>drillrun.figure.accepted</source>
   <translation>Values taken without a person</translation>
  </message>
  <message>
   <source>drillrun.figure.blank</source>
   <translation>Fields called blank without a person</translation>
  </message>
  <message>
   <source>drillrun.figure.decided</source>
   <translation>Values decided by a person</translation>
  </message>
  <message>
   <source>drillrun.figure.fields_per_hour</source>
   <translation>Values decided an hour</translation>
  </message>
  <message>
   <source>drillrun.figure.given_up</source>
   <translation>Values said to be illegible that were not</translation>
  </message>
  <message>
   <source>drillrun.figure.wrong_patients</source>
   <translation>Sheets with the wrong patient</translation>
  </message>
  <message>
   <source>drillrun.figure.wrong_by_recon</source>
   <translation>Wrong values taken by recon</translation>
  </message>
  <message>
   <source>drillrun.figure.wrong_by_people</source>
   <translation>Wrong values from people</translation>
  </message>
  <message>
   <source>drillrun.figure.planted</source>
   <translation>Mistakes planted</translation>
  </message>
  <message>
   <source>drillrun.figure.caught</source>
   <translation>Planted mistakes caught</translation>
  </message>
  <message>
   <source>drillrun.figure.open</source>
   <translation>Held back, not dealt with</translation>
  </message>
  <message>
   <source>drillrun.figure.missed</source>
   <translation>Planted mistakes missed</translation>
  </message>
  <message>
   <source>drillrun.figure.not_seen</source>
   <translation>Planted mistakes of which nothing was seen</translation>
  </message>
  <message>
   <source>drillrun.figure.gone</source>
   <translation>Sheets or pages kept back</translation>
  </message>
  <message>
   <source>drillrun.figure.gone_explained</source>
   <translation>Of these, declared missing</translation>
  </message>
  <message>
   <source>drillrun.figure.keys</source>
   <translation>Keys pressed</translation>
  </message>
  <message>
   <source>drillrun.figure.keys_per_sheet</source>
   <translation>Keys a verified sheet</translation>
  </message>
  <message>
   <source>drillrun.figure.clicks</source>
   <translation>Clicks</translation>
  </message>
  <message>
   <source>drillrun.figure.at_work</source>
   <translation>Minutes at the window, all together</translation>
  </message>
  <message>
   <source>drillrun.figure.wait</source>
   <translation>Minutes from scan to decision (median)</translation>
  </message>
  <message>
   <source>drillrun.short.sheets_done</source>
   <translation>sheets verified, of {sheets}</translation>
  </message>
  <message>
   <source>drillrun.short.wrong_patients</source>
   <translation>sheets with the wrong patient</translation>
  </message>
  <message>
   <source>drillrun.short.wrong</source>
   <translation>wrong values</translation>
  </message>
  <message>
   <source>drillrun.short.caught</source>
   <translation>mistakes caught, of {planted}</translation>
  </message>
  <message>
   <source>drillrun.short.missed</source>
   <translation>mistakes missed</translation>
  </message>
  <message>
   <source>drillrun.left.fields</source>
   <translation>fields to verify</translation>
  </message>
  <message>
   <source>drillrun.left.sheets</source>
   <translation>sheets not wholly verified</translation>
  </message>
  <message>
   <source>drillrun.left.not_back</source>
   <translation>sheets not back, of which nobody has said why</translation>
  </message>
  <message>
   <source>drillrun.left.nobodys</source>
   <translation>verified sheets without a patient</translation>
  </message>
  <message>
   <source>drillrun.left.doubts</source>
   <translation>sheets of which it is in doubt whose they are</translation>
  </message>
  <message>
   <source>drillrun.left.faults</source>
   <translation>pages that could not be read, not dealt with</translation>
  </message>
  <message>
   <source>drillrun.left.proposals</source>
   <translation>changes that wait for a second person</translation>
  </message>
  <message>
   <source>drillrun.band.runs</source>
   <translation>{left} left</translation>
  </message>
  <message>
   <source>drillrun.band.over</source>
   <translation>time over by {left}</translation>
  </message>
  <message>
   <source>drillrun.band.ended</source>
   <translation>Exercise over</translation>
  </message>
  <message>
   <source>drillrun.band.waits</source>
   <translation>The clock is not started</translation>
  </message>
  <message>
   <source>drillrun.band.due</source>
   <translation>Now: {title}</translation>
  </message>
  <message>
   <source>drillrun.band.due_more</source>
   <translation>Now: {title} (and {count} more)</translation>
  </message>
  <message>
   <source>drillrun.band.next</source>
   <translation>Next at {minute}: {title}</translation>
  </message>
  <message>
   <source>drillrun.band.none</source>
   <translation>Nothing more is planned</translation>
  </message>
  <message>
   <source>drillrun.band.done</source>
   <translation>It happened</translation>
  </message>
  <message>
   <source>drillrun.band.tasks</source>
   <translation>Tasks {done}/{count}</translation>
  </message>
  <message>
   <source>drillrun.band.who_nurse</source>
   <translation>Nurses</translation>
  </message>
  <message>
   <source>drillrun.band.who_clerk</source>
   <translation>Clerks</translation>
  </message>
  <message>
   <source>drillrun.band.who_leader</source>
   <translation>Lead</translation>
  </message>
  <message>
   <source>drillrun.band.task_at</source>
   <translation>{minute} · {words}</translation>
  </message>
  <message>
   <source>drillrun.band.tasks_tip</source>
   <translation>Who does what: tick off what is done</translation>
  </message>
  <message>
   <source>drillrun.card.title</source>
   <translation>Cards of the exercise</translation>
  </message>
  <message>
   <source>drillrun.card.at</source>
   <translation>At {minute}</translation>
  </message>
  <message>
   <source>drillrun.card.number</source>
   <translation>Card {number} of {count}</translation>
  </message>
  <message>
   <source>drillrun.card.for_nurse</source>
   <translation>for the nurses</translation>
  </message>
  <message>
   <source>drillrun.card.for_clerk</source>
   <translation>for the clerks</translation>
  </message>
  <message>
   <source>drillrun.card.for_leader</source>
   <translation>for who runs the exercise</translation>
  </message>
  <message>
   <source>drillrun.card.done</source>
   <translation>Happened at  ____ : ____     Seen:</translation>
  </message>
  <message>
   <source>drillrun.report.title</source>
   <translation>Exercise report: computer downtime</translation>
  </message>
  <message>
   <source>drillrun.report.for_file</source>
   <translation>Record for the continuity plan</translation>
  </message>
  <message>
   <source>drillrun.report.subject</source>
   <translation>{ward} · {day} · exercise {seed}</translation>
  </message>
  <message>
   <source>drillrun.report.page</source>
   <translation>Page {number} of {of}</translation>
  </message>
  <message>
   <source>drillrun.report.fictitious</source>
   <translation>Exercise. Every patient is invented; nothing of it left the exercise's store.</translation>
  </message>
  <message>
   <source>drillrun.report.none</source>
   <translation>None.</translation>
  </message>
  <message>
   <source>drillrun.report.unseen</source>
   <translation>Their page was not scanned: they count neither as caught nor as missed.</translation>
  </message>
  <message>
   <source>drillrun.report.unseen_by_hand</source>
   <translation>Not seen: not made, not scanned, or overlooked. Ask the nurses and write the answer down; a mistake that was made and scanned and of which nothing was seen is one that was missed.</translation>
  </message>
  <message>
   <source>drillrun.report.wrong_by_hand</source>
   <translation>Held against what nurses were asked to write: what they wrote otherwise stands here too. Look at the sheet.</translation>
  </message>
  <message>
   <source>drillrun.report.outside</source>
   <translation>Acts before the clock was started or after it was stopped: {count}. They are in the figures.</translation>
  </message>
  <message>
   <source>drillrun.report.running</source>
   <translation>It was still running when this report was written.</translation>
  </message>
  <message>
   <source>drillrun.section.identity</source>
   <translation>The exercise</translation>
  </message>
  <message>
   <source>drillrun.section.people</source>
   <translation>Who took part</translation>
  </message>
  <message>
   <source>drillrun.section.objectives</source>
   <translation>Objectives and results</translation>
  </message>
  <message>
   <source>drillrun.section.gaps</source>
   <translation>Gaps and actions</translation>
  </message>
  <message>
   <source>drillrun.section.planted</source>
   <translation>Planted mistakes</translation>
  </message>
  <message>
   <source>drillrun.section.not_caught</source>
   <translation>Planted mistakes held back or missed</translation>
  </message>
  <message>
   <source>drillrun.section.unseen</source>
   <translation>Planted mistakes of which nothing was seen</translation>
  </message>
  <message>
   <source>drillrun.section.patients</source>
   <translation>Sheets with the wrong patient</translation>
  </message>
  <message>
   <source>drillrun.section.wrong</source>
   <translation>Values that stand and are not what was written</translation>
  </message>
  <message>
   <source>drillrun.section.left</source>
   <translation>Not done at the end</translation>
  </message>
  <message>
   <source>drillrun.section.comparison</source>
   <translation>Compared with the exercise before</translation>
  </message>
  <message>
   <source>drillrun.section.figures</source>
   <translation>Figures</translation>
  </message>
  <message>
   <source>drillrun.section.injects</source>
   <translation>Events</translation>
  </message>
  <message>
   <source>drillrun.section.tasks</source>
   <translation>Tasks</translation>
  </message>
  <message>
   <source>drillrun.section.rooms</source>
   <translation>At the window</translation>
  </message>
  <message>
   <source>drillrun.section.signatures</source>
   <translation>Signatures</translation>
  </message>
  <message>
   <source>drillrun.head.name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>drillrun.head.work</source>
   <translation>Work</translation>
  </message>
  <message>
   <source>drillrun.head.objective</source>
   <translation>Objective</translation>
  </message>
  <message>
   <source>drillrun.head.result</source>
   <translation>Result</translation>
  </message>
  <message>
   <source>drillrun.head.met</source>
   <translation>Met</translation>
  </message>
  <message>
   <source>drillrun.head.gap</source>
   <translation>Gap</translation>
  </message>
  <message>
   <source>drillrun.head.action</source>
   <translation>Action</translation>
  </message>
  <message>
   <source>drillrun.head.who</source>
   <translation>Who</translation>
  </message>
  <message>
   <source>drillrun.head.by_when</source>
   <translation>By when</translation>
  </message>
  <message>
   <source>drillrun.head.mistake</source>
   <translation>Mistake</translation>
  </message>
  <message>
   <source>drillrun.head.planted</source>
   <translation>Planted</translation>
  </message>
  <message>
   <source>drillrun.head.caught</source>
   <translation>Caught</translation>
  </message>
  <message>
   <source>drillrun.head.open</source>
   <translation>Held back</translation>
  </message>
  <message>
   <source>drillrun.head.missed</source>
   <translation>Missed</translation>
  </message>
  <message>
   <source>drillrun.head.not_seen</source>
   <translation>Not seen</translation>
  </message>
  <message>
   <source>drillrun.head.was_made</source>
   <translation>Made?</translation>
  </message>
  <message>
   <source>drillrun.head.sheet</source>
   <translation>Sheet</translation>
  </message>
  <message>
   <source>drillrun.head.fate</source>
   <translation>What became of it</translation>
  </message>
  <message>
   <source>drillrun.head.noticed</source>
   <translation>Noticed by</translation>
  </message>
  <message>
   <source>drillrun.head.patient</source>
   <translation>Whose it is</translation>
  </message>
  <message>
   <source>drillrun.head.stands</source>
   <translation>Stands with</translation>
  </message>
  <message>
   <source>drillrun.head.written</source>
   <translation>Written</translation>
  </message>
  <message>
   <source>drillrun.head.taken</source>
   <translation>Stands</translation>
  </message>
  <message>
   <source>drillrun.head.by</source>
   <translation>By</translation>
  </message>
  <message>
   <source>drillrun.head.what</source>
   <translation>What</translation>
  </message>
  <message>
   <source>drillrun.head.count</source>
   <translation>Count</translation>
  </message>
  <message>
   <source>drillrun.head.figure</source>
   <translation>Figure</translation>
  </message>
  <message>
   <source>drillrun.head.before</source>
   <translation>Before</translation>
  </message>
  <message>
   <source>drillrun.head.now</source>
   <translation>Now</translation>
  </message>
  <message>
   <source>drillrun.head.change</source>
   <translation>Change</translation>
  </message>
  <message>
   <source>drillrun.head.minute</source>
   <translation>Planned</translation>
  </message>
  <message>
   <source>drillrun.head.done</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>drillrun.head.event</source>
   <translation>Event</translation>
  </message>
  <message>
   <source>drillrun.head.task</source>
   <translation>Task</translation>
  </message>
  <message>
   <source>drillrun.head.note</source>
   <translation>Seen</translation>
  </message>
  <message>
   <source>drillrun.head.part</source>
   <translation>For</translation>
  </message>
  <message>
   <source>drillrun.head.room</source>
   <translation>Room</translation>
  </message>
  <message>
   <source>drillrun.head.keys</source>
   <translation>Keys</translation>
  </message>
  <message>
   <source>drillrun.head.clicks</source>
   <translation>Clicks</translation>
  </message>
  <message>
   <source>drillrun.head.minutes</source>
   <translation>Minutes</translation>
  </message>
  <message>
   <source>drillrun.head.function</source>
   <translation>Function</translation>
  </message>
  <message>
   <source>drillrun.head.date</source>
   <translation>Date</translation>
  </message>
  <message>
   <source>drillrun.head.signature</source>
   <translation>Signature</translation>
  </message>
  <message>
   <source>drillrun.fact.date</source>
   <translation>Date and time</translation>
  </message>
  <message>
   <source>drillrun.fact.ward</source>
   <translation>Ward</translation>
  </message>
  <message>
   <source>drillrun.fact.scenario</source>
   <translation>Scenario</translation>
  </message>
  <message>
   <source>drillrun.fact.scenario_is</source>
   <translation>Computers down; care written on paper. Sheets printed: {sheets}; what comes back is scanned, verified, matched and accounted for. Mistakes are planted among them; events planned meanwhile: {injects}.</translation>
  </message>
  <message>
   <source>drillrun.fact.length</source>
   <translation>Planned, taken</translation>
  </message>
  <message>
   <source>drillrun.fact.length_is</source>
   <translation>{planned} planned, {taken} taken</translation>
  </message>
  <message>
   <source>drillrun.fact.limits</source>
   <translation>Real and simulated</translation>
  </message>
  <message>
   <source>drillrun.fact.limits_is</source>
   <translation>Real: the program, the procedures, the people. Simulated: patients, what is written. Nothing was sent to any system.</translation>
  </message>
  <message>
   <source>drillrun.fact.from_to</source>
   <translation>{start} to {end}</translation>
  </message>
  <message>
   <source>drillrun.fact.observer</source>
   <translation>Run by</translation>
  </message>
  <message>
   <source>drillrun.objective.patients</source>
   <translation>No sheet stands with the wrong patient</translation>
  </message>
  <message>
   <source>drillrun.objective.values</source>
   <translation>No wrong value stands</translation>
  </message>
  <message>
   <source>drillrun.objective.planted</source>
   <translation>Every planted mistake is caught or held back</translation>
  </message>
  <message>
   <source>drillrun.objective.gone</source>
   <translation>Every missing sheet is known and declared</translation>
  </message>
  <message>
   <source>drillrun.objective.finished</source>
   <translation>All sheets that came back are verified, in time</translation>
  </message>
  <message>
   <source>drillrun.objective.injects</source>
   <translation>Every planned event was played</translation>
  </message>
  <message>
   <source>drillrun.result.patients</source>
   <translation>{count} wrong</translation>
  </message>
  <message>
   <source>drillrun.result.values</source>
   <translation>{count} wrong: {recon} by recon, {people} by people</translation>
  </message>
  <message>
   <source>drillrun.result.planted</source>
   <translation>{caught} caught, {open} held back, {missed} missed, {not_seen} not seen, of {planted}</translation>
  </message>
  <message>
   <source>drillrun.result.gone</source>
   <translation>{explained} of {gone} declared</translation>
  </message>
  <message>
   <source>drillrun.result.finished</source>
   <translation>{done} of {back} verified, in {minutes} min of {planned}</translation>
  </message>
  <message>
   <source>drillrun.result.injects</source>
   <translation>{done} of {count}</translation>
  </message>
  <message>
   <source>drillrun.result.yes</source>
   <translation>yes</translation>
  </message>
  <message>
   <source>drillrun.result.no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>drillrun.result.untested</source>
   <translation>not tested</translation>
  </message>
  <message>
   <source>drillrun.result.either</source>
   <translation>yes / no</translation>
  </message>
  <message>
   <source>drillrun.gap.patients</source>
   <translation>Sheets with the wrong patient: {count}</translation>
  </message>
  <message>
   <source>drillrun.gap.values</source>
   <translation>Wrong values that stand: {count}</translation>
  </message>
  <message>
   <source>drillrun.gap.missed</source>
   <translation>Planted mistakes missed: {kinds}</translation>
  </message>
  <message>
   <source>drillrun.gap.open</source>
   <translation>Planted mistakes held back, not dealt with: {kinds}</translation>
  </message>
  <message>
   <source>drillrun.gap.gone</source>
   <translation>Missing sheets or pages nobody declared: {count}</translation>
  </message>
  <message>
   <source>drillrun.gap.left</source>
   <translation>Not done at the end: {what}</translation>
  </message>
  <message>
   <source>drillrun.gap.injects</source>
   <translation>Events not played: {count}</translation>
  </message>
  <message>
   <source>drillrun.change.better</source>
   <translation>better</translation>
  </message>
  <message>
   <source>drillrun.change.worse</source>
   <translation>worse</translation>
  </message>
  <message>
   <source>drillrun.change.same</source>
   <translation>same</translation>
  </message>
  <message>
   <source>drillrun.change.scale</source>
   <translation>before: {sheets} sheets in {minutes} min, {ward}, {day}</translation>
  </message>
  <message>
   <source>drillrun.sign.leader</source>
   <translation>Who ran the exercise</translation>
  </message>
  <message>
   <source>drillrun.sign.ward</source>
   <translation>Head of the ward</translation>
  </message>
  <message>
   <source>drillrun.sign.it</source>
   <translation>Information systems</translation>
  </message>
  <message>
   <source>drillrun.sign.continuity</source>
   <translation>Continuity plan</translation>
  </message>
  <message>
   <source>errors.internal</source>
   <translation>Something in recon itself went wrong: {reason}. Nothing was lost. Run it again with RECON_DEBUG=1 and send the trace to your IT team.</translation>
  </message>
  <message>
   <source>errors.usage</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>errors.form</source>
   <translation>The form cannot be used: {reason}</translation>
  </message>
  <message>
   <source>errors.form_definition</source>
   <translation>The form definition is wrong; correct these lines and check again with 'recon forms check':
{faults}</translation>
  </message>
  <message>
   <source>errors.unknown_form</source>
   <translation>There is no form '{form}' in the kit. 'recon forms' lists those there are: {known}.</translation>
  </message>
  <message>
   <source>errors.roster</source>
   <translation>The patients' list {file} cannot be used; nothing was recorded or printed. Correct these rows:
{faults}</translation>
  </message>
  <message>
   <source>errors.message</source>
   <translation>The HL7 message cannot be used: {reason}</translation>
  </message>
  <message>
   <source>errors.message_refused</source>
   <translation>The HL7 message is refused: {reason}</translation>
  </message>
  <message>
   <source>errors.message_foreign</source>
   <translation>The HL7 message is none that recon takes: {reason}</translation>
  </message>
  <message>
   <source>errors.message_unusable</source>
   <translation>The HL7 message cannot be used: {reason}</translation>
  </message>
  <message>
   <source>errors.store</source>
   <translation>The store {store} cannot be used: {reason}</translation>
  </message>
  <message>
   <source>errors.store_missing</source>
   <translation>There is no store in {store}. Make one with 'recon init', or name the right folder with --store.</translation>
  </message>
  <message>
   <source>errors.store_exists</source>
   <translation>There is a store in {store} already. Use it as it is, or name another folder with --store.</translation>
  </message>
  <message>
   <source>errors.store_read_only</source>
   <translation>The store {store} cannot be written to. Check the folder's rights, or copy the store to a disk that can be written.</translation>
  </message>
  <message>
   <source>errors.store_full</source>
   <translation>The disk that holds {store} is full. What was done before is kept. Free some space, then run the same command again.</translation>
  </message>
  <message>
   <source>errors.store_busy</source>
   <translation>Another program is using the store {store}. Wait until it has finished, then run the same command again.</translation>
  </message>
  <message>
   <source>errors.store_damaged</source>
   <translation>The store {store} is damaged: {reason}. Stop working on it, copy the folder as it is, and run 'recon check'.</translation>
  </message>
  <message>
   <source>errors.store_keys_gone</source>
   <translation>The store {store} does not open: {reason}. Put the files keys.json and keys-copy.json back, from a copy or a backup of this store; otherwise go back to the last backup ('recon restore'). Write nothing else into it.</translation>
  </message>
  <message>
   <source>errors.store_unread</source>
   <translation>The disk of {store} does not answer, or can no longer read or write what is on it: {reason}. Check the cable, the stick or the network, then run the same command again. If it happens again, stop using this disk: copy the folder to another one, or go back to the last backup ('recon restore').</translation>
  </message>
  <message>
   <source>errors.store_too_new</source>
   <translation>The store {store} was made by a later version of recon. Install that version and run the command again.</translation>
  </message>
  <message>
   <source>errors.page</source>
   <translation>The page cannot be read: {reason}</translation>
  </message>
  <message>
   <source>errors.file_missing</source>
   <translation>The file cannot be opened: {reason}. Check the path and the rights, and scan it again.</translation>
  </message>
  <message>
   <source>errors.file_empty</source>
   <translation>The file is empty. Scan the page again.</translation>
  </message>
  <message>
   <source>errors.file_unreadable</source>
   <translation>The file is not an image or a PDF that can be read. Scan the page again as JPEG, PNG, TIFF or PDF.</translation>
  </message>
  <message>
   <source>errors.file_truncated</source>
   <translation>The end of the file is missing: the transfer was cut. Copy or scan it again.</translation>
  </message>
  <message>
   <source>errors.file_heic</source>
   <translation>A HEIC photograph, which recon does not read. On the iPhone choose Settings &gt; Camera &gt; Formats &gt; Most Compatible and take it again, or send it as JPEG.</translation>
  </message>
  <message>
   <source>errors.file_locked</source>
   <translation>The PDF asks for a password. Save it without one, and scan it again.</translation>
  </message>
  <message>
   <source>errors.image_too_small</source>
   <translation>The image is too small to hold a sheet ({width} x {height} pixels). Scan the page again at 200 dpi or more.</translation>
  </message>
  <message>
   <source>errors.image_too_large</source>
   <translation>The image is larger than recon reads ({width} x {height} pixels). Scan the page again at 300 dpi.</translation>
  </message>
  <message>
   <source>errors.code_missing</source>
   <translation>No sheet code was found on the page. Check that it is a recon sheet, whole and not covered, then scan it again; else set it aside.</translation>
  </message>
  <message>
   <source>errors.code_invalid</source>
   <translation>The sheet code was read, but it is not a valid recon code. Scan the page again; if it stays so, set the sheet aside.</translation>
  </message>
  <message>
   <source>errors.version_unknown</source>
   <translation>The sheet is of a version of form '{form}' ({version}) that this store never printed. Use the store that printed it, or import that version.</translation>
  </message>
  <message>
   <source>errors.sheet_foreign</source>
   <translation>Sheet {sheet} was not issued by this store. Read it with the store that printed it.</translation>
  </message>
  <message>
   <source>errors.page_inconsistent</source>
   <translation>The code of sheet {sheet} disagrees with what was issued under this number. Set the sheet aside and show it to the person in charge.</translation>
  </message>
  <message>
   <source>errors.page_differs</source>
   <translation>Page {page} of sheet {sheet} was back already, and this scan says something else ({fields}). The sheet waits: compare both scans in the window (F6) and say which one counts, or say it with 'recon keep {sheet} {page} --first' or '--latest'.</translation>
  </message>
  <message>
   <source>errors.registration_failed</source>
   <translation>The page cannot be laid over its form closely enough ({reason}). Flatten the sheet and scan it again.</translation>
  </message>
  <message>
   <source>errors.worker_lost</source>
   <translation>Reading this page stopped the program twice. The page is kept; show it to your IT team.</translation>
  </message>
  <message>
   <source>errors.identity</source>
   <translation>It is not certain whose it is: {reason}</translation>
  </message>
  <message>
   <source>errors.unknown_doubt</source>
   <translation>Nothing open has the number '{doubt}', or several numbers end like that. 'recon doubts' and 'recon merge' list what there is.</translation>
  </message>
  <message>
   <source>errors.identity_mismatch</source>
   <translation>Nothing was recorded. Sheet {sheet} cannot be given to patient {patient}: {reason}. Look at the sheet again, and look the patient up again.</translation>
  </message>
  <message>
   <source>errors.second_person</source>
   <translation>{by} did the first half of this: somebody else has to look at it and decide.</translation>
  </message>
  <message>
   <source>errors.change_refused</source>
   <translation>{reason} Nothing was changed.</translation>
  </message>
  <message>
   <source>errors.record</source>
   <translation>The record cannot be made: {reason}</translation>
  </message>
  <message>
   <source>errors.unknown_sheet</source>
   <translation>There is no sheet {sheet} in this store. Check the number under the code.</translation>
  </message>
  <message>
   <source>errors.unknown_field</source>
   <translation>Sheet {sheet} has no field '{field}'. Its fields are: {known}.</translation>
  </message>
  <message>
   <source>errors.invalid_value</source>
   <translation>'{value}' cannot be the value of '{field}': {reason}</translation>
  </message>
  <message>
   <source>errors.unknown_patient</source>
   <translation>No patient with IPP {ipp} is known. Check the number, or import the patients' list in the Print room (Ctrl+I) or with 'recon roster import'.</translation>
  </message>
  <message>
   <source>errors.patient_conflict</source>
   <translation>Sheet {sheet} belongs to patient {patient} already. It was left as it is.</translation>
  </message>
  <message>
   <source>errors.sheet_state</source>
   <translation>Sheet {sheet} is '{state}': {reason}</translation>
  </message>
  <message>
   <source>errors.calibration_unchanged</source>
   <translation>Acceptance of '{source}' was not tightened: there is nothing to reset.</translation>
  </message>
  <message>
   <source>errors.unknown_batch</source>
   <translation>There is no print batch '{batch}' in this store, or several end like that. 'recon batches' lists them.</translation>
  </message>
  <message>
   <source>errors.batch_counted</source>
   <translation>Batch {batch} was counted already, by {by} on {at}. A sheet that is missing all the same is taken out with 'recon void' or declared with 'recon missing'.</translation>
  </message>
  <message>
   <source>errors.patient_alike</source>
   <translation>Somebody is known already who may be the same person:
{patients}
Use that number; if it is somebody else, run the command again with --anyway.</translation>
  </message>
  <message>
   <source>errors.delivery</source>
   <translation>The delivery did not go through: {reason}</translation>
  </message>
  <message>
   <source>errors.destination_unreachable</source>
   <translation>Nobody answers at {destination}: {reason}. Check the address and the network; nothing was lost, send again later.</translation>
  </message>
  <message>
   <source>errors.destination_refused</source>
   <translation>{destination} refused the delivery ({status}): {reason}. Nothing is counted as delivered; send again when it is put right.</translation>
  </message>
  <message>
   <source>errors.nothing_traced</source>
   <translation>Nothing here goes by the name “{what}”: no resource at a destination, and no sheet. Give for instance Observation/17, an MSH-10, SHEET:FIELD:ROW, SHEET:PAGE or a sheet's number.</translation>
  </message>
  <message>
   <source>errors.receipt_altered</source>
   <translation>{file} is not as it was signed: {reason}. Do not rely on it; ask the station that made it for another one ('recon receipt').</translation>
  </message>
  <message>
   <source>errors.port_unusable</source>
   <translation>Port {port} cannot be listened on at {host}: {reason}. Choose another port, or stop the program that holds it.</translation>
  </message>
  <message>
   <source>errors.unreadable</source>
   <translation>{path} cannot be read: {reason}. Check its name and place, and that the stick or share is there.</translation>
  </message>
  <message>
   <source>errors.output</source>
   <translation>{path} cannot be written: {reason}. Choose another place.</translation>
  </message>
  <message>
   <source>errors.tool_missing</source>
   <translation>{tool} is missing on this machine: {reason}</translation>
  </message>
  <message>
   <source>errors.scanner</source>
   <translation>The scanner “{device}” did not scan: {reason}. Pages kept of this run: {pages}. Switch the scanner off and on again, then start anew.</translation>
  </message>
  <message>
   <source>errors.scanner_missing</source>
   <translation>No scanner “{device}” answers. Check that it is switched on and connected, and that its name is right (“recon scan --devices” lists those that answer).</translation>
  </message>
  <message>
   <source>errors.scanner_empty</source>
   <translation>There is no paper in the feeder of “{device}”. Lay the sheets in, or choose the flatbed, and start again.</translation>
  </message>
  <message>
   <source>errors.scanner_jammed</source>
   <translation>A paper is stuck in “{device}”. Pages kept: {pages}. Take the paper out, smooth it, lay it in again with those after it, and start again.</translation>
  </message>
  <message>
   <source>errors.scanner_open</source>
   <translation>The cover of “{device}” is open. Pages kept: {pages}. Close it, lay the next page in again, and start again.</translation>
  </message>
  <message>
   <source>errors.scanner_busy</source>
   <translation>The scanner “{device}” is in use by another program, or still at work. Pages kept: {pages}. Wait a moment, close other scanning programs, and start again.</translation>
  </message>
  <message>
   <source>errors.scanner_gone</source>
   <translation>The scanner “{device}” answers no more. Pages kept: {pages}. Check its cable and that it is switched on, lay the page that was in it in again, and start again.</translation>
  </message>
  <message>
   <source>errors.scanner_denied</source>
   <translation>This user may not use the scanner “{device}”. Pages kept: {pages}. Ask your IT team to put this user in the group “scanner” (or “lp”), then log in again.</translation>
  </message>
  <message>
   <source>errors.scanner_locked</source>
   <translation>The scanner “{device}” asks for a name and a password, or refuses those it is given. Pages kept: {pages}. Put the name into its address (escl:http://NAME@…) and the password into RECON_SCANNER_PASSWORD, or ask the IT department.</translation>
  </message>
  <message>
   <source>errors.scanner_untrusted</source>
   <translation>The certificate of the scanner “{device}” is not the one that was accepted, or nobody vouches for it. Pages kept: {pages}. If it is that scanner, add it again (“recon scan --add-scanner NAME ADDRESS”): you are shown its certificate.</translation>
  </message>
  <message>
   <source>errors.scanner_lost</source>
   <translation>{why}Pages went through the scanner “{device}” that never came: through it {through}, kept {pages}. Lay the last of them in again ({missing}) with those that follow, and start again.</translation>
  </message>
  <message>
   <source>errors.scanner_stopped</source>
   <translation>The scan was stopped. Pages kept: {pages}. The page that was in the scanner was not: lay it in again.</translation>
  </message>
  <message>
   <source>errors.print_stopped</source>
   <translation>The print run was stopped: {reason}.</translation>
  </message>
  <message>
   <source>errors.number</source>
   <translation>Temporary numbers cannot be used: {reason}</translation>
  </message>
  <message>
   <source>errors.numbers_exhausted</source>
   <translation>Only {left} {kind} are left, {wanted} are needed. Nothing was issued. Import a range (“recon numbers import FILE”) that another station or the hospital gave you; or take one here: “recon numbers reserve --kind {word} --size 500 --out range.json”, then “recon numbers import range.json”.</translation>
  </message>
  <message>
   <source>errors.range_refused</source>
   <translation>{reason} Nothing was changed.</translation>
  </message>
  <message>
   <source>errors.downtime</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>errors.reserve</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>errors.downtime_unexplained</source>
   <translation>“{name}” cannot be closed: {count} sheets are not explained. Deliver them, or say what became of them with “recon void”, “recon unused”, “recon missing” or “recon replaced”:
{sheets}</translation>
  </message>
  <message>
   <source>errors.store_locked</source>
   <translation>The store {store} is encrypted. Give its passphrase: RECON_PASSPHRASE, or run the command in a terminal, which asks for it.</translation>
  </message>
  <message>
   <source>errors.key_wrong</source>
   <translation>Neither this passphrase nor this key opens the store {store}. Check capitals and the keyboard's layout; or use the recovery key that was printed.</translation>
  </message>
  <message>
   <source>errors.key_refused</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>errors.file_too_big</source>
   <translation>The file has {size} MB; no scan has more than {most} MB. It was not taken and lies where it was: look at what it is, and scan the stack into several files.</translation>
  </message>
  <message>
   <source>errors.file_too_long</source>
   <translation>The file has more than {most} pages. Scan the stack into several files.</translation>
  </message>
  <message>
   <source>errors.file_too_costly</source>
   <translation>The file asks for more memory or time than any scanned page does ({reason}). It is kept; scan the page again, and show the file to IT.</translation>
  </message>
  <message>
   <source>errors.sheet_unbooked</source>
   <translation>Sheet {sheet} was printed by this installation, but is not in its books: they were restored from an older backup, or the paper was printed again since. Keep the paper. If there is a newer backup, restore that one and scan the sheet again; otherwise print a new sheet for the patient and copy it.</translation>
  </message>
  <message>
   <source>errors.code_forged</source>
   <translation>The code says sheet {sheet}, but it was not made by this store. Put the sheet aside and show it to the person in charge.</translation>
  </message>
  <message>
   <source>errors.access</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>errors.sign_in_needed</source>
   <translation>This store has accounts: say who you are (--operator) and give your password (RECON_PASSWORD, or in a terminal, which asks for it).</translation>
  </message>
  <message>
   <source>errors.sign_in_refused</source>
   <translation>The name, the password or the code is not right. Check them, or ask an administrator.</translation>
  </message>
  <message>
   <source>errors.yes_needed</source>
   <translation>{name} agrees by typing their own password (on the command line: RECON_SECOND_PASSWORD, or in a terminal, which asks for it).</translation>
  </message>
  <message>
   <source>errors.person_locked</source>
   <translation>No more tries for {person} now: {reason}</translation>
  </message>
  <message>
   <source>errors.not_allowed</source>
   <translation>{person} ({role}) may not do that: {act}. Ask somebody whose work it is, or use emergency access.</translation>
  </message>
  <message>
   <source>errors.backup</source>
   <translation>The backup did not succeed: {reason}</translation>
  </message>
  <message>
   <source>errors.copy_altered</source>
   <translation>The copies in {folder} are not as they went out; do not rely on them:
{faults}</translation>
  </message>
  <message>
   <source>errors.seal_refused</source>
   <translation>{file} is not attached: {reason}</translation>
  </message>
  <message>
   <source>errors.program_replaced</source>
   <translation>recon was upgraded or removed while it was open. Nothing was lost. Close it everywhere and open it again; what was not read is read then.</translation>
  </message>
  <message>
   <source>errors.network_refused</source>
   <translation>Something in the program wanted to reach {address}, which nobody named. It was refused and nothing left this machine. Name the destination ('recon destination') if it is meant; if not, show this to your IT team.</translation>
  </message>
  <message>
   <source>errors.install_altered</source>
   <translation>The program is not as it was released; do not use it, install it again:
{faults}</translation>
  </message>
  <message>
   <source>errors.store_short</source>
   <translation>There is too little room on the disk of {store}: {needed} are needed, {free} are free. What was done before is kept. Free {missing}, then run the same command again.</translation>
  </message>
  <message>
   <source>errors.backup_stopped</source>
   <translation>The backup was stopped: {reason}</translation>
  </message>
  <message>
   <source>errors.file_changing</source>
   <translation>The file is still being written: it changed while it was read. Nothing of it was kept. Wait until copying it has finished, then scan it again.</translation>
  </message>
  <message>
   <source>errors.drill</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>errors.drill_not_deliverable</source>
   <translation>This store is an exercise's: nothing leaves it, no export, nothing sent, no extract, no copy. To deliver real sheets, open the store that printed them with --store.</translation>
  </message>
  <message>
   <source>errors.drill_real_patient</source>
   <translation>This store is an exercise's: {patient} is none of its invented patients, and no real patient enters it. Nothing was recorded. For real patients open the ward's own store with --store.</translation>
  </message>
  <message>
   <source>errors.drill_patient_outside</source>
   <translation>{patient} is a patient whom an exercise invented, and this store is no exercise's. Nothing was recorded. For the exercise open its own store with --store; if it is in a list of the hospital, take it out.</translation>
  </message>
  <message>
   <source>errors.drill_real_source</source>
   <translation>This store is an exercise's: it asks no system of the hospital for anything, listens to none, and takes none of its numbers. For real patients open the ward's own store with --store.</translation>
  </message>
  <message>
   <source>errors.sheet_of_exercise</source>
   <translation>EXERCISE sheet {sheet}: it is no patient's and is not read here. Give it back to whoever runs the exercise.</translation>
  </message>
  <message>
   <source>errors.sheet_not_of_exercise</source>
   <translation>Sheet {sheet} is a REAL sheet, not of the exercise: it is not read here. Take it out of the pile and bring it back to its ward at once.</translation>
  </message>
  <message>
   <source>extract.kind.bool</source>
   <translation>true or false</translation>
  </message>
  <message>
   <source>extract.kind.dict</source>
   <translation>a table</translation>
  </message>
  <message>
   <source>extract.kind.str</source>
   <translation>a text in quotation marks</translation>
  </message>
  <message>
   <source>extract.kind.tuple</source>
   <translation>a list of texts</translation>
  </message>
  <message>
   <source>extract.mapping.unreadable</source>
   <translation>The mapping {file} cannot be read: {reason}</translation>
  </message>
  <message>
   <source>extract.mapping.wrong</source>
   <translation>The CSV mapping is wrong; correct these entries:
{faults}</translation>
  </message>
  <message>
   <source>extract.mapping.revision</source>
   <translation>the file begins with recon_csv = {known}</translation>
  </message>
  <message>
   <source>extract.mapping.unknown</source>
   <translation>there is no such entry. Entries: {known}</translation>
  </message>
  <message>
   <source>extract.mapping.kind</source>
   <translation>must be {kind}</translation>
  </message>
  <message>
   <source>extract.mapping.one_of</source>
   <translation>must be one of: {known}</translation>
  </message>
  <message>
   <source>extract.mapping.pattern</source>
   <translation>needs {needed}, and may have no other of these signs than {known}</translation>
  </message>
  <message>
   <source>extract.mapping.zone</source>
   <translation>must be a time zone, such as Europe/Paris</translation>
  </message>
  <message>
   <source>extract.mapping.columns</source>
   <translation>columns are written [[column]], one table each</translation>
  </message>
  <message>
   <source>extract.mapping.one_way</source>
   <translation>a column says one thing: from, text, field or loinc</translation>
  </message>
  <message>
   <source>extract.mapping.decimals</source>
   <translation>must be a whole number from 0 to 9</translation>
  </message>
  <message>
   <source>extract.mapping.absent</source>
   <translation>it is missing; add it</translation>
  </message>
  <message>
   <source>extract.mapping.decimal_delimits</source>
   <translation>the decimal mark is also what parts the columns: choose another delimiter</translation>
  </message>
  <message>
   <source>extract.mapping.no_sheet</source>
   <translation>no column says which sheet a row is of: add one with from = "sheet" or from = "identity", without which nothing can be traced, corrected or taken back</translation>
  </message>
  <message>
   <source>extract.mapping.no_groups</source>
   <translation>rows = "line" needs the groups whose lines are written, such as groups = ["measures"]</translation>
  </message>
  <message>
   <source>extract.mapping.groups_of_values</source>
   <translation>groups are for rows = "line"</translation>
  </message>
  <message>
   <source>extract.mapping.field_of_line</source>
   <translation>a column of its own for a field needs rows = "line"</translation>
  </message>
  <message>
   <source>extract.mapping.twice</source>
   <translation>the heading '{value}' is there twice</translation>
  </message>
  <message>
   <source>extract.mapping.same_word</source>
   <translation>'{value}' stands for '{other}' already: whoever reads the file could not tell the two apart</translation>
  </message>
  <message>
   <source>extract.mapping.like_a_number</source>
   <translation>'{value}' could be taken for a number: choose a word</translation>
  </message>
  <message>
   <source>extract.mapping.word_taken</source>
   <translation>'{value}' is one of the words under [words]: whoever reads the file could not tell the two apart</translation>
  </message>
  <message>
   <source>extract.mapping.bar</source>
   <translation>'|' parts several marks and may not stand in one</translation>
  </message>
  <message>
   <source>extract.mapping.letters</source>
   <translation>cannot be written in {encoding}: {letters}</translation>
  </message>
  <message>
   <source>extract.options.unreadable</source>
   <translation>The options {file} cannot be read: {reason}</translation>
  </message>
  <message>
   <source>extract.options.wrong</source>
   <translation>{file}: '{name}' is not an option of an extract, or not of this kind. Options: {known}</translation>
  </message>
  <message>
   <source>extract.fault.form</source>
   <translation>Sheet {where}: the destination takes no sheets of the form '{form}'. Add the form to 'forms' in its mapping, or send the sheet elsewhere.</translation>
  </message>
  <message>
   <source>extract.fault.letters</source>
   <translation>Sheet {where}: the characters '{letters}' in the column '{column}' cannot be written in {encoding}. Choose utf-8 in the mapping if the destination reads it, or correct the field.</translation>
  </message>
  <message>
   <source>extract.fault.like_a_word</source>
   <translation>Sheet {where}: the value '{value}' is also the mapping's word for something that is no value. Choose another word in the mapping.</translation>
  </message>
  <message>
   <source>extract.fault.no_code</source>
   <translation>Sheet {where}: the mapping has no code for this field. Add it under [codes] or leave_out, as one of: {names}.</translation>
  </message>
  <message>
   <source>extract.fault.no_option</source>
   <translation>Sheet {where}: the mapping does not say how the option '{value}' is written. Add it under [options].</translation>
  </message>
  <message>
   <source>extract.fault.not_a_number</source>
   <translation>Sheet {where}: '{value}' is not a number. Verify the field.</translation>
  </message>
  <message>
   <source>extract.fault.not_a_time</source>
   <translation>Sheet {where}: '{value}' is not a date or a time. Verify the field.</translation>
  </message>
  <message>
   <source>extract.fault.no_conversion</source>
   <translation>Sheet {where}: recon knows no exact conversion from '{unit}' to '{wanted}'. Correct [units] in the mapping.</translation>
  </message>
  <message>
   <source>extract.fault.endless</source>
   <translation>Sheet {where}: in '{wanted}' the amount in '{unit}' has digits without end. Say under [units] how many decimals are written.</translation>
  </message>
  <message>
   <source>extract.fault.no_column</source>
   <translation>Sheet {where}: something is written here, and the mapping has no column for it. Add a column, or the field to leave_out.</translation>
  </message>
  <message>
   <source>extract.fault.several</source>
   <translation>Sheet {where}: two fields would stand in the column '{column}'. Give each a column of its own in the mapping.</translation>
  </message>
  <message>
   <source>extract.fault.not_one</source>
   <translation>Sheet {where}: the line has more than one '{what}'. Use rows = "value" for such forms.</translation>
  </message>
  <message>
   <source>extract.file.status_open</source>
   <translation>file in use</translation>
  </message>
  <message>
   <source>extract.file.status_changed</source>
   <translation>file changed</translation>
  </message>
  <message>
   <source>extract.file.status_foreign</source>
   <translation>another file</translation>
  </message>
  <message>
   <source>extract.file.open</source>
   <translation>the file is open in another program ({lock}). Close it there, then send again; if nobody has it open, delete {lock}</translation>
  </message>
  <message>
   <source>extract.file.changed</source>
   <translation>somebody has changed the file since recon wrote it. Move it to another place, and send again what is still missing</translation>
  </message>
  <message>
   <source>extract.file.changed_now</source>
   <translation>another program has changed the file at this very moment. Send again</translation>
  </message>
  <message>
   <source>extract.file.foreign</source>
   <translation>there is a file at that place that recon does not keep. Move it, or give the destination another name</translation>
  </message>
  <message>
   <source>extract.file.headings</source>
   <translation>its columns are not those of the mapping. Move it to another place, and take the sheets that are in it back there</translation>
  </message>
  <message>
   <source>extract.file.gone</source>
   <translation>{identity}: it is no longer in the file; whoever took it away from there has it</translation>
  </message>
  <message>
   <source>extract.file.damaged</source>
   <translation>it cannot be read: {reason}</translation>
  </message>
  <message>
   <source>extract.file.locked</source>
   <translation>another program is writing in it</translation>
  </message>
  <message>
   <source>extract.file.schema</source>
   <translation>its schema has the version {found}, and this recon writes {known}. Move it to another place</translation>
  </message>
  <message>
   <source>extract.file.rows_changed</source>
   <translation>somebody has changed what recon wrote of the sheet {sheet} there. Put it right there, or delete the sheet's rows</translation>
  </message>
  <message>
   <source>extract.file.other_patient</source>
   <translation>under IPP {ipp} it has somebody else ({theirs}) than the sheet's patient ({ours}): check whose sheet it is</translation>
  </message>
  <message>
   <source>extract.file.columns_of_row</source>
   <translation>a row has {found} cells, and the mapping {known}</translation>
  </message>
  <message>
   <source>formroom.no_form</source>
   <translation>there is no form ‘{form}’</translation>
  </message>
  <message>
   <source>formroom.taken</source>
   <translation>the key ‘{form}’ is taken: choose another</translation>
  </message>
  <message>
   <source>formroom.key_form</source>
   <translation>a key is made of 1 to 12 small letters, digits or dashes and starts with a letter</translation>
  </message>
  <message>
   <source>formroom.forms</source>
   <translation>Forms</translation>
  </message>
  <message>
   <source>formroom.search</source>
   <translation>Title or key of a form</translation>
  </message>
  <message>
   <source>formroom.none</source>
   <translation>No form has these words in its title or key.</translation>
  </message>
  <message>
   <source>formroom.coming</source>
   <translation>The forms are being looked at…</translation>
  </message>
  <message>
   <source>formroom.more</source>
   <translation>And more faults: {count}</translation>
  </message>
  <message>
   <source>formroom.pages</source>
   <translation>pages: {count}</translation>
  </message>
  <message>
   <source>formroom.out</source>
   <translation>out: {count}</translation>
  </message>
  <message>
   <source>formroom.faulty</source>
   <translation>has faults</translation>
  </message>
  <message>
   <source>formroom.begun</source>
   <translation>draft begun</translation>
  </message>
  <message>
   <source>formroom.moment</source>
   <translation>{at:%d %b %Y %H:%M}</translation>
  </message>
  <message>
   <source>formroom.versions</source>
   <translation>Versions printed now: {versions}.</translation>
  </message>
  <message>
   <source>formroom.never_printed</source>
   <translation>It was never printed here.</translation>
  </message>
  <message>
   <source>formroom.printed</source>
   <translation>Last printed on {at}.</translation>
  </message>
  <message>
   <source>formroom.are_out</source>
   <translation>Sheets that are out: {count}.</translation>
  </message>
  <message>
   <source>formroom.are_former</source>
   <translation>Of these, in a former version: {count}; they are read all the same.</translation>
  </message>
  <message>
   <source>formroom.saved_by</source>
   <translation>Saved by {by} on {at}.</translation>
  </message>
  <message>
   <source>formroom.your_draft</source>
   <translation>You began a draft, kept on {at}.</translation>
  </message>
  <message>
   <source>formroom.their_draft</source>
   <translation>{by} is writing this form too (draft kept on {at}).</translation>
  </message>
  <message>
   <source>formroom.wrong</source>
   <translation>The hospital’s own definition of this form has faults: {count}. It is not printed; open it to put it right.</translation>
  </message>
  <message>
   <source>formroom.preview</source>
   <translation>On paper</translation>
  </message>
  <message>
   <source>formroom.in_language</source>
   <translation>The pages in {name}</translation>
  </message>
  <message>
   <source>formroom.drawing</source>
   <translation>The pages are being drawn…</translation>
  </message>
  <message>
   <source>formroom.no_picture</source>
   <translation>The pages can be drawn once the faults are put right.</translation>
  </message>
  <message>
   <source>formroom.last_right</source>
   <translation>These are the pages as they were before the faults.</translation>
  </message>
  <message>
   <source>formroom.first_pages</source>
   <translation>The first {shown} of {count} pages.</translation>
  </message>
  <message>
   <source>formroom.pages_of</source>
   <translation>{form}, pages: {count}</translation>
  </message>
  <message>
   <source>formroom.new_form</source>
   <translation>A new form</translation>
  </message>
  <message>
   <source>formroom.copy_of</source>
   <translation>A copy of: {form}</translation>
  </message>
  <message>
   <source>formroom.key_asked</source>
   <translation>Key of the new form</translation>
  </message>
  <message>
   <source>formroom.key_hint</source>
   <translation>1 to 12 small letters, digits or dashes, such as ‘falls’. It is part of the code on the sheets and does not change.</translation>
  </message>
  <message>
   <source>formroom.begin</source>
   <translation>Begin</translation>
  </message>
  <message>
   <source>formroom.faults</source>
   <translation>What is wrong</translation>
  </message>
  <message>
   <source>formroom.place</source>
   <translation>{file}, line {line}, {entry}</translation>
  </message>
  <message>
   <source>formroom.fault_count</source>
   <translation>Faults: {count}</translation>
  </message>
  <message>
   <source>formroom.unchanged</source>
   <translation>no change</translation>
  </message>
  <message>
   <source>formroom.typing</source>
   <translation>being kept…</translation>
  </message>
  <message>
   <source>formroom.draft_kept</source>
   <translation>draft kept</translation>
  </message>
  <message>
   <source>formroom.as_printed</source>
   <translation>As it is printed now.</translation>
  </message>
  <message>
   <source>formroom.no_new_version</source>
   <translation>Saving changes nothing of what is printed or read: the versions stay.</translation>
  </message>
  <message>
   <source>formroom.new_version</source>
   <translation>Saving makes a new version, which is printed from then on: {versions}.</translation>
  </message>
  <message>
   <source>formroom.out_still_read</source>
   <translation>Sheets of the former version that are out: {count}. They are read as before.</translation>
  </message>
  <message>
   <source>formroom.refused</source>
   <translation>Not saved: put right what is wrong first ({count}). The draft is kept.</translation>
  </message>
  <message>
   <source>formroom.saved</source>
   <translation>Saved. From now on this is printed: {versions}.</translation>
  </message>
  <message>
   <source>formroom.others_wrong</source>
   <translation>Other forms that build on it now have faults and are not printed as they are:</translation>
  </message>
  <message>
   <source>formroom.clash</source>
   <translation>Not saved: this form was changed since you began. Replace it with yours, or take it as it is now; what you wrote is kept either way.</translation>
  </message>
  <message>
   <source>formroom.clash_by</source>
   <translation>Not saved: {by} saved this form on {at}, after you began. Replace it with yours, or take theirs; what you wrote is kept either way.</translation>
  </message>
  <message>
   <source>formroom.not_here</source>
   <translation>‘{field}’ is not defined in this text: it is the program’s own, or the base form’s.</translation>
  </message>
  <message>
   <source>formroom.noted</source>
   <translation>The form is made. What a sheet cannot have as it was: {count}; it is told at the head of the structure.</translation>
  </message>
  <message>
   <source>formroom.exported</source>
   <translation>Written: {out}</translation>
  </message>
  <message>
   <source>formroom.restored</source>
   <translation>‘{form}’: the hospital’s own definition is no longer printed. What it said is kept as your draft.</translation>
  </message>
  <message>
   <source>formroom.fault.too_long</source>
   <translation>this text is longer than {most} characters: that is no form for a sheet of paper</translation>
  </message>
  <message>
   <source>formroom.fault.too_many</source>
   <translation>there are {places} places to write in, and {most} at most: make several forms of it</translation>
  </message>
  <message>
   <source>formroom.fault.long_line</source>
   <translation>this line is longer than {most} characters</translation>
  </message>
  <message>
   <source>formroom.fault.many_pages</source>
   <translation>there are {pages} pages, and {most} at most: make several forms of it</translation>
  </message>
  <message>
   <source>formroom.fault.other_key</source>
   <translation>here the key is ‘{form}’; to make another form, copy it</translation>
  </message>
  <message>
   <source>formroom.origin.built_in</source>
   <translation>recon</translation>
  </message>
  <message>
   <source>formroom.origin.changed</source>
   <translation>changed here</translation>
  </message>
  <message>
   <source>formroom.origin.own</source>
   <translation>the hospital’s</translation>
  </message>
  <message>
   <source>formroom.origin.named</source>
   <translation>from a folder</translation>
  </message>
  <message>
   <source>formroom.origin.new</source>
   <translation>draft</translation>
  </message>
  <message>
   <source>formroom.origin_long.built_in</source>
   <translation>one of recon’s own</translation>
  </message>
  <message>
   <source>formroom.origin_long.changed</source>
   <translation>one of recon’s own, changed here</translation>
  </message>
  <message>
   <source>formroom.origin_long.own</source>
   <translation>the hospital’s own</translation>
  </message>
  <message>
   <source>formroom.origin_long.named</source>
   <translation>from a folder named at the start</translation>
  </message>
  <message>
   <source>formroom.origin_long.new</source>
   <translation>only a draft so far</translation>
  </message>
  <message>
   <source>formroom.part.structure</source>
   <translation>Structure</translation>
  </message>
  <message>
   <source>formroom.part.fr</source>
   <translation>Words in French</translation>
  </message>
  <message>
   <source>formroom.part.en</source>
   <translation>Words in English</translation>
  </message>
  <message>
   <source>formroom.command.new</source>
   <translation>New</translation>
  </message>
  <message>
   <source>formroom.command.take_in</source>
   <translation>Import</translation>
  </message>
  <message>
   <source>formroom.command.edit</source>
   <translation>Edit</translation>
  </message>
  <message>
   <source>formroom.command.copy</source>
   <translation>Copy</translation>
  </message>
  <message>
   <source>formroom.command.export</source>
   <translation>Export</translation>
  </message>
  <message>
   <source>formroom.command.go_back</source>
   <translation>Previous</translation>
  </message>
  <message>
   <source>formroom.command.restore</source>
   <translation>Withdraw</translation>
  </message>
  <message>
   <source>formroom.command.save</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>formroom.command.leave</source>
   <translation>Back</translation>
  </message>
  <message>
   <source>formroom.command.throw</source>
   <translation>Drop</translation>
  </message>
  <message>
   <source>formroom.command.over</source>
   <translation>Replace with mine</translation>
  </message>
  <message>
   <source>formroom.command.theirs</source>
   <translation>Take theirs</translation>
  </message>
  <message>
   <source>formroom.does.line</source>
   <translation>next or previous form</translation>
  </message>
  <message>
   <source>formroom.does.new</source>
   <translation>begins a small new form, with a comment at each entry</translation>
  </message>
  <message>
   <source>formroom.does.take_in</source>
   <translation>makes a form of a FHIR Questionnaire</translation>
  </message>
  <message>
   <source>formroom.does.edit</source>
   <translation>writes the form in hand, or goes on with its draft</translation>
  </message>
  <message>
   <source>formroom.does.copy</source>
   <translation>begins a new form that is a copy of the one in hand</translation>
  </message>
  <message>
   <source>formroom.does.export</source>
   <translation>writes the form in hand as a FHIR Questionnaire</translation>
  </message>
  <message>
   <source>formroom.does.restore</source>
   <translation>stops printing the hospital’s own definition; what it said becomes a draft</translation>
  </message>
  <message>
   <source>formroom.does.go_back</source>
   <translation>takes up what the form was before it was last saved</translation>
  </message>
  <message>
   <source>formroom.does.text</source>
   <translation>structure, words in French, words in English</translation>
  </message>
  <message>
   <source>formroom.does.undo</source>
   <translation>undoes what was typed</translation>
  </message>
  <message>
   <source>formroom.does.redo</source>
   <translation>does again what was undone</translation>
  </message>
  <message>
   <source>formroom.does.save</source>
   <translation>saves: this is printed from now on</translation>
  </message>
  <message>
   <source>formroom.does.fault</source>
   <translation>goes to the next fault</translation>
  </message>
  <message>
   <source>formroom.does.fault_back</source>
   <translation>goes to the previous fault</translation>
  </message>
  <message>
   <source>formroom.does.leave</source>
   <translation>back to the list; the draft is kept</translation>
  </message>
  <message>
   <source>formroom.does.throw</source>
   <translation>back to the list without the draft, which is put aside</translation>
  </message>
  <message>
   <source>formroom.does.over</source>
   <translation>replaces what somebody else saved; theirs is kept as the previous one</translation>
  </message>
  <message>
   <source>formroom.does.theirs</source>
   <translation>begins anew from what somebody else saved; your draft is put aside</translation>
  </message>
  <message>
   <source>formroom.does.speak</source>
   <translation>shows the pages in the other language</translation>
  </message>
  <message>
   <source>freetext.name</source>
   <translation>Free text</translation>
  </message>
  <message>
   <source>freetext.about</source>
   <translation>The picture goes out with the sheet in any case. Words that you type go out beside it.</translation>
  </message>
  <message>
   <source>freetext.keep</source>
   <translation>Record</translation>
  </message>
  <message>
   <source>freetext.take</source>
   <translation>Take the suggestion</translation>
  </message>
  <message>
   <source>freetext.leave</source>
   <translation>Leave as a picture</translation>
  </message>
  <message>
   <source>freetext.suggested</source>
   <translation>What a reader makes of it, to be put right ({press})</translation>
  </message>
  <message>
   <source>freetext.placeholder</source>
   <translation>Type the text as it is written; Enter begins a new line.</translation>
  </message>
  <message>
   <source>freetext.none</source>
   <translation>No free text is left to be typed.</translation>
  </message>
  <message>
   <source>freetext.looking</source>
   <translation>Looking for free text that nobody has typed…</translation>
  </message>
  <message>
   <source>freetext.nothing</source>
   <translation>Nothing is typed. {picture} leaves it a picture; if nothing is written there, {blank}.</translation>
  </message>
  <message>
   <source>freetext.returned</source>
   <translation>Recorded so far. It stands until you record something else.</translation>
  </message>
  <message>
   <source>freetext.overtaken</source>
   <translation>{other} has typed this text meanwhile; their words stand, and yours are still here</translation>
  </message>
  <message>
   <source>freetext.begun</source>
   <translation>You had begun to type this.</translation>
  </message>
  <message>
   <source>freetext.resumed</source>
   <translation>You were typing this when the window was closed.</translation>
  </message>
  <message>
   <source>freetext.does.keep</source>
   <translation>records the text, and asks the next</translation>
  </message>
  <message>
   <source>freetext.does.take</source>
   <translation>puts the suggestion where the cursor is</translation>
  </message>
  <message>
   <source>freetext.does.leave</source>
   <translation>leaves the text a picture: nobody is asked for it again</translation>
  </message>
  <message>
   <source>handcalib.none_printed</source>
   <translation>No calibration page was printed here. 'recon drill calibrate --people 20 --out pages.pdf' prints them.</translation>
  </message>
  <message>
   <source>handcalib.note</source>
   <translation>copied as given, read the same</translation>
  </message>
  <message>
   <source>handcalib.printed</source>
   <translation>Pages printed: {count} (one a person). To print: {file}. Once they are filled in: 'recon scan FOLDER', then 'recon drill calibrate'.</translation>
  </message>
  <message>
   <source>handcalib.back</source>
   <translation>Pages back: {back} of {printed}</translation>
  </message>
  <message>
   <source>handcalib.to_see</source>
   <translation>For a person to look at: {count} fields. Then run 'recon drill calibrate' again.</translation>
  </message>
  <message>
   <source>handcalib.unasked</source>
   <translation>Accepted, but not what was given; look at the page, then say what is written there:</translation>
  </message>
  <message>
   <source>handcalib.odd</source>
   <translation>recon verify {sheet} {field} …   given {given}, read {read}</translation>
  </message>
  <message>
   <source>handcalib.confused</source>
   <translation>Confused most often (written, read, how many times): {pairs}</translation>
  </message>
  <message>
   <source>handcalib.hand</source>
   <translation>A hand to go over with its person: sheet {sheet}, {right} fields read right of {known}</translation>
  </message>
  <message>
   <source>handcalib.tightened</source>
   <translation>Too many accepted fields were wrong: recon accepts fewer from now on ({source}).</translation>
  </message>
  <message>
   <source>handcalib.steady</source>
   <translation>Nothing in these hands asks for accepting fewer.</translation>
  </message>
  <message>
   <source>handcalib.learns</source>
   <translation>These fields count among those that 'recon calibrate' learns from.</translation>
  </message>
  <message>
   <source>handcalib.right</source>
   <translation>{right} right of {known}</translation>
  </message>
  <message>
   <source>handcalib.accepted</source>
   <translation>{accepted} accepted, {wrong} wrong (95 %: {low} to {high})</translation>
  </message>
  <message>
   <source>handcalib.left</source>
   <translation>{count} to look at</translation>
  </message>
  <message>
   <source>handcalib.blank</source>
   <translation>{count} left blank</translation>
  </message>
  <message>
   <source>handcalib.cli.help</source>
   <translation>has everybody copy given characters, and tells how recon reads the hands of this place</translation>
  </message>
  <message>
   <source>handcalib.cli.people</source>
   <translation>print a page for so many people</translation>
  </message>
  <message>
   <source>handcalib.cli.out</source>
   <translation>the PDF of the pages to copy</translation>
  </message>
  <message>
   <source>handcalib.cli.printer</source>
   <translation>send the pages to this printer as well</translation>
  </message>
  <message>
   <source>handcalib.cli.lang</source>
   <translation>language of the pages (default: that of the messages)</translation>
  </message>
  <message>
   <source>handcalib.cli.out_needed</source>
   <translation>Give --out FILE.pdf with --people.</translation>
  </message>
  <message>
   <source>handcalib.group.numbers</source>
   <translation>numbers</translation>
  </message>
  <message>
   <source>handcalib.group.days</source>
   <translation>dates and times</translation>
  </message>
  <message>
   <source>handcalib.group.capitals</source>
   <translation>capitals</translation>
  </message>
  <message>
   <source>handcalib.group.crosses</source>
   <translation>crosses</translation>
  </message>
  <message>
   <source>help.title</source>
   <translation>Help</translation>
  </message>
  <message>
   <source>help.pages</source>
   <translation>The pages of the help</translation>
  </message>
  <message>
   <source>help.page</source>
   <translation>Help: {title}</translation>
  </message>
  <message>
   <source>help.page_of_room</source>
   <translation>Help for this room</translation>
  </message>
  <message>
   <source>help.start</source>
   <translation>To begin with</translation>
  </message>
  <message>
   <source>help.guide</source>
   <translation>See the five steps again</translation>
  </message>
  <message>
   <source>help.keys</source>
   <translation>The keys of this room</translation>
  </message>
  <message>
   <source>help.press</source>
   <translation>Key</translation>
  </message>
  <message>
   <source>help.does</source>
   <translation>What it does</translation>
  </message>
  <message>
   <source>help.step.far</source>
   <translation>Step {at} of {of}</translation>
  </message>
  <message>
   <source>help.step.next</source>
   <translation>Next</translation>
  </message>
  <message>
   <source>help.step.back</source>
   <translation>Back</translation>
  </message>
  <message>
   <source>help.step.begin</source>
   <translation>Begin</translation>
  </message>
  <message>
   <source>help.step.print.title</source>
   <translation>Print</translation>
  </message>
  <message>
   <source>help.step.print.words</source>
   <translation>Choose a ward or patients, the forms, then Print. Each sheet has a number of its own: recon will know which one is missing.</translation>
  </message>
  <message>
   <source>help.step.write.title</source>
   <translation>Write</translation>
  </message>
  <message>
   <source>help.step.write.words</source>
   <translation>Care is written by hand, with a black or dark blue pen, one character a box. A mistake is struck out; nothing is rubbed out.</translation>
  </message>
  <message>
   <source>help.step.scan.title</source>
   <translation>Scan</translation>
  </message>
  <message>
   <source>help.step.scan.words</source>
   <translation>When the system is back, put the sheets into the scanner or drop the files into the window. Order, direction and sorting do not matter.</translation>
  </message>
  <message>
   <source>help.step.verify.title</source>
   <translation>Verify</translation>
  </message>
  <message>
   <source>help.step.verify.words</source>
   <translation>recon reads what is certain and shows you the rest, with its picture. Enter accepts, or type what is written. Then say whose the sheets without a name are.</translation>
  </message>
  <message>
   <source>help.step.deliver.title</source>
   <translation>Deliver</translation>
  </message>
  <message>
   <source>help.step.deliver.words</source>
   <translation>What is verified goes to the patient record, after a check and with the consent of a second person. The account says what is still missing.</translation>
  </message>
  <message>
   <source>help.first.title</source>
   <translation>Welcome</translation>
  </message>
  <message>
   <source>help.first.about</source>
   <translation>There is no recon store here yet. All that this station knows will be kept in it: sheets, pictures and decisions. Nothing leaves this station.</translation>
  </message>
  <message>
   <source>help.first.folder</source>
   <translation>Folder</translation>
  </message>
  <message>
   <source>help.first.browse</source>
   <translation>Browse…</translation>
  </message>
  <message>
   <source>help.first.zone</source>
   <translation>Time zone</translation>
  </message>
  <message>
   <source>help.first.who</source>
   <translation>Your name</translation>
  </message>
  <message>
   <source>help.first.who_form</source>
   <translation>it will stand with each of your decisions</translation>
  </message>
  <message>
   <source>help.first.language</source>
   <translation>Language</translation>
  </message>
  <message>
   <source>help.first.make</source>
   <translation>Make it and begin</translation>
  </message>
  <message>
   <source>help.first.open</source>
   <translation>Open it and begin</translation>
  </message>
  <message>
   <source>help.first.leave</source>
   <translation>Quit</translation>
  </message>
  <message>
   <source>help.first.is_there</source>
   <translation>There is a recon store there already: it will be opened as it is.</translation>
  </message>
  <message>
   <source>help.first.no_folder</source>
   <translation>Choose a folder, new or empty.</translation>
  </message>
  <message>
   <source>help.first.no_name</source>
   <translation>Write your name.</translation>
  </message>
  <message>
   <source>help.first.no_zone</source>
   <translation>There is no such time zone. Choose one from the list.</translation>
  </message>
  <message>
   <source>help.first.making</source>
   <translation>The store is being made…</translation>
  </message>
  <message>
   <source>hl7.page</source>
   <translation>{sheet}, page {page}</translation>
  </message>
  <message>
   <source>hl7.origin</source>
   <translation>Entered late: written on paper during a downtime, sheet {where}.</translation>
  </message>
  <message>
   <source>hl7.unseen</source>
   <translation>Read by machine, not looked at by a person: {labels}.</translation>
  </message>
  <message>
   <source>hl7.profile.unreadable</source>
   <translation>The HL7 profile {file} cannot be read: {reason}</translation>
  </message>
  <message>
   <source>hl7.profile.wrong</source>
   <translation>The HL7 profile {file} gives '{name}' a value that does not suit, or there is no such entry. Entries: {known}.</translation>
  </message>
  <message>
   <source>hl7.profile.value</source>
   <translation>The HL7 profile {file}: '{name}' {why}.</translation>
  </message>
  <message>
   <source>hl7.profile.one_of</source>
   <translation>must be one of: {known}</translation>
  </message>
  <message>
   <source>hl7.profile.authority</source>
   <translation>must be a name, or NAME^OID^ISO</translation>
  </message>
  <message>
   <source>hl7.profile.no_reliability</source>
   <translation>has no place in HL7 {version}; choose 2.4 or later, or leave it off</translation>
  </message>
  <message>
   <source>hl7.profile.positive</source>
   <translation>must be above zero (largest and a_second may be zero: no limit)</translation>
  </message>
  <message>
   <source>hl7.profile.zone</source>
   <translation>must be a time zone such as Europe/Paris</translation>
  </message>
  <message>
   <source>hl7.profile.letters</source>
   <translation>has characters that its character set lacks: {letters}</translation>
  </message>
  <message>
   <source>hl7.fault.letters</source>
   <translation>Sheet {where}: the characters '{detail}' cannot be written in {limit}. Choose 'UNICODE UTF-8' in the destination's profile if it reads that, or correct the field.</translation>
  </message>
  <message>
   <source>hl7.fault.too_large</source>
   <translation>Sheet {where}: the message has {detail} bytes, and the destination takes {limit}. Raise 'largest' in its profile, or scan the page with fewer dots.</translation>
  </message>
  <message>
   <source>hl7.fault.structure</source>
   <translation>Sheet {where}: the {kind} message is not valid HL7 {limit}: {detail}</translation>
  </message>
  <message>
   <source>hl7.fault.no_stay</source>
   <translation>Sheet {where}: the number of the stay (IEP) is not known, and A04 would open another stay with each message. Give the patient a stay, or choose A28 in the destination's profile.</translation>
  </message>
  <message>
   <source>hl7.fault.no_arrival</source>
   <translation>Sheet {where}: when the patient came is not written, and the destination wants a movement (ZBE). Verify the time of arrival.</translation>
  </message>
  <message>
   <source>hl7.fault.same_number</source>
   <translation>{ipp} cannot be merged into itself.</translation>
  </message>
  <message>
   <source>hl7.answer.place</source>
   <translation>{sheet} {kind} {control_id}: {reason}</translation>
  </message>
  <message>
   <source>hl7.answer.none</source>
   <translation>no answer within {seconds} seconds</translation>
  </message>
  <message>
   <source>hl7.answer.closed</source>
   <translation>the line was closed before an answer came</translation>
  </message>
  <message>
   <source>hl7.answer.not_hl7</source>
   <translation>the answer is not HL7: {start}</translation>
  </message>
  <message>
   <source>hl7.answer.too_long</source>
   <translation>the answer has more than {size} bytes</translation>
  </message>
  <message>
   <source>hl7.answer.no_words</source>
   <translation>the receiver does not say why</translation>
  </message>
  <message>
   <source>hl7.answer.foreign</source>
   <translation>the answer is about another message ({other}); whether this one was taken is not known</translation>
  </message>
  <message>
   <source>home.way</source>
   <translation>Where the sheets are</translation>
  </message>
  <message>
   <source>home.of</source>
   <translation>{returned} back of {count} printed</translation>
  </message>
  <message>
   <source>home.none</source>
   <translation>No sheet has been printed yet.</translation>
  </message>
  <message>
   <source>home.needs</source>
   <translation>What needs somebody</translation>
  </message>
  <message>
   <source>home.calm</source>
   <translation>Nothing needs anybody now.</translation>
  </message>
  <message>
   <source>home.more</source>
   <translation>and {count} more, shown here once these are settled</translation>
  </message>
  <message>
   <source>home.work</source>
   <translation>The work of the last hours</translation>
  </message>
  <message>
   <source>home.trust</source>
   <translation>Wrong among what is accepted</translation>
  </message>
  <message>
   <source>home.clock</source>
   <translation>The downtime</translation>
  </message>
  <message>
   <source>home.end</source>
   <translation>At the present pace</translation>
  </message>
  <message>
   <source>home.looking</source>
   <translation>One moment…</translation>
  </message>
  <message>
   <source>home.about</source>
   <translation>about {count}</translation>
  </message>
  <message>
   <source>home.percent</source>
   <translation>{share} %</translation>
  </message>
  <message>
   <source>home.place.out</source>
   <translation>On the wards</translation>
  </message>
  <message>
   <source>home.place.to_verify</source>
   <translation>To verify</translation>
  </message>
  <message>
   <source>home.place.to_match</source>
   <translation>To match</translation>
  </message>
  <message>
   <source>home.place.to_deliver</source>
   <translation>To deliver</translation>
  </message>
  <message>
   <source>home.place.delivered</source>
   <translation>Delivered</translation>
  </message>
  <message>
   <source>home.place.aside</source>
   <translation>Settled otherwise</translation>
  </message>
  <message>
   <source>home.detail.out</source>
   <translation>back in part: {count}</translation>
  </message>
  <message>
   <source>home.detail.to_verify</source>
   <translation>fields: {count}</translation>
  </message>
  <message>
   <source>home.detail.to_match</source>
   <translation>in doubt: {count}</translation>
  </message>
  <message>
   <source>home.detail.aside</source>
   <translation>missing {missing}, void {void}</translation>
  </message>
  <message>
   <source>home.detail.delivered</source>
   <translation>{share} of all</translation>
  </message>
  <message>
   <source>home.does.keys</source>
   <translation>goes to where what needs somebody is settled</translation>
  </message>
  <message>
   <source>home.does.need</source>
   <translation>goes to where it is settled</translation>
  </message>
  <message>
   <source>home.downtime.since</source>
   <translation>Since {at}</translation>
  </message>
  <message>
   <source>home.downtime.lasts</source>
   <translation>{days} d {hours} h {minutes:02}</translation>
  </message>
  <message>
   <source>home.downtime.lasts_hours</source>
   <translation>{hours} h {minutes:02}</translation>
  </message>
  <message>
   <source>home.downtime.none</source>
   <translation>No downtime is open. The first print opens one.</translation>
  </message>
  <message>
   <source>home.downtime.last</source>
   <translation>The last one, '{name}', is closed.</translation>
  </message>
  <message>
   <source>home.time.range</source>
   <translation>{low} to {high}</translation>
  </message>
  <message>
   <source>home.time.about</source>
   <translation>about {time}</translation>
  </message>
  <message>
   <source>home.time.minutes</source>
   <translation>{count} min</translation>
  </message>
  <message>
   <source>home.time.hours</source>
   <translation>{count} h</translation>
  </message>
  <message>
   <source>home.time.days</source>
   <translation>{count} days</translation>
  </message>
  <message>
   <source>home.time.less</source>
   <translation>less than 5 min</translation>
  </message>
  <message>
   <source>home.time.long</source>
   <translation>more than {count} days</translation>
  </message>
  <message>
   <source>home.time.nothing</source>
   <translation>Nothing waits</translation>
  </message>
  <message>
   <source>home.time.nothing_more</source>
   <translation>All that came back is read, verified, matched and delivered.</translation>
  </message>
  <message>
   <source>home.time.unknown</source>
   <translation>Not known</translation>
  </message>
  <message>
   <source>home.time.unknown_more</source>
   <translation>Some work is left that nobody does at present: {jobs}.</translation>
  </message>
  <message>
   <source>home.time.last</source>
   <translation>What takes longest: {job}.</translation>
  </message>
  <message>
   <source>home.time.out</source>
   <translation>What is still on the wards is not counted.</translation>
  </message>
  <message>
   <source>home.job.read</source>
   <translation>Pages read</translation>
  </message>
  <message>
   <source>home.job.verify</source>
   <translation>Fields decided</translation>
  </message>
  <message>
   <source>home.job.match</source>
   <translation>Sheets matched</translation>
  </message>
  <message>
   <source>home.job.deliver</source>
   <translation>Sheets delivered</translation>
  </message>
  <message>
   <source>home.job_task.read</source>
   <translation>reading pages</translation>
  </message>
  <message>
   <source>home.job_task.verify</source>
   <translation>verifying</translation>
  </message>
  <message>
   <source>home.job_task.match</source>
   <translation>matching</translation>
  </message>
  <message>
   <source>home.job_task.deliver</source>
   <translation>delivering</translation>
  </message>
  <message>
   <source>home.pace.range</source>
   <translation>{low} to {high} an hour</translation>
  </message>
  <message>
   <source>home.pace.none</source>
   <translation>no pace</translation>
  </message>
  <message>
   <source>home.pace.left</source>
   <translation>{count} left: {time}</translation>
  </message>
  <message>
   <source>home.pace.left_unknown</source>
   <translation>{count} left</translation>
  </message>
  <message>
   <source>home.pace.left_nothing</source>
   <translation>nothing waits</translation>
  </message>
  <message>
   <source>home.pace.hour</source>
   <translation>{at:%H}:00</translation>
  </message>
  <message>
   <source>home.pace.figures</source>
   <translation>{job}, by the hour: {hours}. {pace}, {left}.</translation>
  </message>
  <message>
   <source>home.pace.figure</source>
   <translation>{count} at {hour}</translation>
  </message>
  <message>
   <source>home.quality.none</source>
   <translation>Not known</translation>
  </message>
  <message>
   <source>home.quality.none_more</source>
   <translation>Nobody has looked at an accepted value yet.</translation>
  </message>
  <message>
   <source>home.quality.most</source>
   <translation>at most {high}</translation>
  </message>
  <message>
   <source>home.quality.between</source>
   <translation>{low} to {high}</translation>
  </message>
  <message>
   <source>home.quality.more</source>
   <translation>{wrong} wrong of {seen} accepted values that a person looked at again (95 % confidence)</translation>
  </message>
  <message>
   <source>home.quality.blank</source>
   <translation>Fields called blank: {estimate}</translation>
  </message>
  <message>
   <source>home.quality.people</source>
   <translation>Decisions that another person took again: {estimate}</translation>
  </message>
  <message>
   <source>home.quality.estimate</source>
   <translation>{wrong} of {seen} differed, {low} to {high}</translation>
  </message>
  <message>
   <source>home.quality.bar</source>
   <translation>Interval of the share of wrong ones: {low} to {high}</translation>
  </message>
  <message>
   <source>home.need.in_doubt.title</source>
   <translation>Sheets of which it is in doubt whose they are: {count}</translation>
  </message>
  <message>
   <source>home.need.in_doubt.do</source>
   <translation>Compare what is written with the patient, then say whose the sheet is. Nothing of it is delivered before.</translation>
  </message>
  <message>
   <source>home.need.disk.title</source>
   <translation>Room on the disk: {free} GB, about {count} pages</translation>
  </message>
  <message>
   <source>home.need.disk.do</source>
   <translation>Make room, or move the store's folder, before you go on scanning.</translation>
  </message>
  <message>
   <source>home.need.emergency.title</source>
   <translation>Emergency access since yesterday: {count} (last {name})</translation>
  </message>
  <message>
   <source>home.need.emergency.do</source>
   <translation>The reason: {why}. Go through what was done with the person; the report tells it too.</translation>
  </message>
  <message>
   <source>home.need.differing.title</source>
   <translation>Sent, but different in the record: {count}</translation>
  </message>
  <message>
   <source>home.need.differing.do</source>
   <translation>Look at what the destination has, then send again or take back.</translation>
  </message>
  <message>
   <source>home.need.disputed.title</source>
   <translation>Pages of which two scans differ: {count}</translation>
  </message>
  <message>
   <source>home.need.disputed.do</source>
   <translation>Look at both and say which one counts.</translation>
  </message>
  <message>
   <source>home.need.refused.title</source>
   <translation>Sheets that the destination refused: {count}</translation>
  </message>
  <message>
   <source>home.need.refused.do</source>
   <translation>Read its answer, correct, and prepare another consignment.</translation>
  </message>
  <message>
   <source>home.need.faulty.title</source>
   <translation>Sheets that cannot go: {count}</translation>
  </message>
  <message>
   <source>home.need.faulty.do</source>
   <translation>Validation says what is missing; put it right.</translation>
  </message>
  <message>
   <source>home.need.silent.title</source>
   <translation>Sheets on their way without an answer: {count}</translation>
  </message>
  <message>
   <source>home.need.silent.do</source>
   <translation>Look at the line and send again: what arrived is not doubled.</translation>
  </message>
  <message>
   <source>home.need.held.title</source>
   <translation>Destination on hold: {name}</translation>
  </message>
  <message>
   <source>home.need.held.do</source>
   <translation>Why: {why}. Let it go on once that is settled.</translation>
  </message>
  <message>
   <source>home.need.tightened.title</source>
   <translation>Fewer fields are accepted: {source}</translation>
  </message>
  <message>
   <source>home.need.tightened.do</source>
   <translation>Too many were found wrong; more fields wait for a person. Look at the scanner and the pens.</translation>
  </message>
  <message>
   <source>home.need.numbers.title</source>
   <translation>Numbers are running out: {count} {kind} left</translation>
  </message>
  <message>
   <source>home.need.numbers.do</source>
   <translation>Ask IT for another range before none is left.</translation>
  </message>
  <message>
   <source>home.need.unreadable.title</source>
   <translation>Pages that could not be read: {count}</translation>
  </message>
  <message>
   <source>home.need.unreadable.do</source>
   <translation>See why: turn them, scan again, or set aside with a reason.</translation>
  </message>
  <message>
   <source>home.need.unread.title</source>
   <translation>Pages kept and not read yet: {count}</translation>
  </message>
  <message>
   <source>home.need.unread.do</source>
   <translation>Reading was stopped on the way; take it up again.</translation>
  </message>
  <message>
   <source>home.need.proposed.title</source>
   <translation>Changes of identity to confirm: {count}</translation>
  </message>
  <message>
   <source>home.need.proposed.do</source>
   <translation>A second person answers yes or no.</translation>
  </message>
  <message>
   <source>home.need.approval.title</source>
   <translation>Consignments to approve: {count}</translation>
  </message>
  <message>
   <source>home.need.approval.do</source>
   <translation>A second person looks at them and lets them go.</translation>
  </message>
  <message>
   <source>home.need.uncounted.title</source>
   <translation>Print runs not counted: {count}</translation>
  </message>
  <message>
   <source>home.need.uncounted.do</source>
   <translation>Count what came out of the printer.</translation>
  </message>
  <message>
   <source>identifiers.unusable</source>
   <translation>the national number '{value}' cannot be used as one: {reason}; it is kept beside, as it came</translation>
  </message>
  <message>
   <source>identifiers.fault.form</source>
   <translation>an INS has 15 characters (13 and a key of 2): sex, year, month, place (2A or 2B for Corsica), rank, key</translation>
  </message>
  <message>
   <source>identifiers.fault.no_key</source>
   <translation>the key is missing (13 characters, and 15 are needed): whether it is right cannot be checked</translation>
  </message>
  <message>
   <source>identifiers.fault.key</source>
   <translation>its key is not right: one of its characters is wrong</translation>
  </message>
  <message>
   <source>identifiers.fault.form_of</source>
   <translation>it is not formed like a number of this kind ({label})</translation>
  </message>
  <message>
   <source>identifiers.fault.system</source>
   <translation>nobody here knows what {system} is</translation>
  </message>
  <message>
   <source>identifiers.contradicts.in</source>
   <translation>the national number {value} contradicts {what}; check whose number it is</translation>
  </message>
  <message>
   <source>identifiers.contradicts.sex</source>
   <translation>the sex</translation>
  </message>
  <message>
   <source>identifiers.contradicts.year</source>
   <translation>the year of birth</translation>
  </message>
  <message>
   <source>identifiers.contradicts.month</source>
   <translation>the month of birth</translation>
  </message>
  <message>
   <source>identifiers.contradicts.place</source>
   <translation>the place of birth</translation>
  </message>
  <message>
   <source>identifiers.file.unreadable</source>
   <translation>The identifier systems {file} cannot be read: {reason}</translation>
  </message>
  <message>
   <source>identifiers.file.empty</source>
   <translation>The file of identifier systems {file} has no table [[system]].</translation>
  </message>
  <message>
   <source>identifiers.file.no_ipp</source>
   <translation>The file of identifier systems {file} has to say those of the IPP and of the IEP (member = "ipp", member = "iep").</translation>
  </message>
  <message>
   <source>identifiers.file.wrong</source>
   <translation>The file of identifier systems {file}: in '{system}', the entry '{name}' is missing, unknown, or of a kind that does not suit.</translation>
  </message>
  <message>
   <source>identifiers.file.no_check</source>
   <translation>There is no check '{check}': it is a module of python-stdnum that must be named, for example fr.nir.</translation>
  </message>
  <message>
   <source>identity.level.family.same</source>
   <translation>same birth name</translation>
  </message>
  <message>
   <source>identity.level.family.married</source>
   <translation>the birth name of one is the used name of the other</translation>
  </message>
  <message>
   <source>identity.level.family.part</source>
   <translation>part of the name is the same</translation>
  </message>
  <message>
   <source>identity.level.family.sound</source>
   <translation>the name sounds the same</translation>
  </message>
  <message>
   <source>identity.level.family.near</source>
   <translation>the name differs a little</translation>
  </message>
  <message>
   <source>identity.level.family.swapped</source>
   <translation>family name and given name swapped</translation>
  </message>
  <message>
   <source>identity.level.family.misplaced</source>
   <translation>the family name of one is a given name of the other</translation>
  </message>
  <message>
   <source>identity.level.family.initial</source>
   <translation>same initial of the name</translation>
  </message>
  <message>
   <source>identity.level.family.other</source>
   <translation>another name</translation>
  </message>
  <message>
   <source>identity.level.given.same</source>
   <translation>same first given name</translation>
  </message>
  <message>
   <source>identity.level.given.order</source>
   <translation>same given name, in another order</translation>
  </message>
  <message>
   <source>identity.level.given.part</source>
   <translation>part of the given name is the same</translation>
  </message>
  <message>
   <source>identity.level.given.sound</source>
   <translation>the given name sounds the same</translation>
  </message>
  <message>
   <source>identity.level.given.near</source>
   <translation>the given name differs a little</translation>
  </message>
  <message>
   <source>identity.level.given.swapped</source>
   <translation>given name and family name swapped</translation>
  </message>
  <message>
   <source>identity.level.given.misplaced</source>
   <translation>a given name of one is the family name of the other</translation>
  </message>
  <message>
   <source>identity.level.given.initial</source>
   <translation>same initial of the given name</translation>
  </message>
  <message>
   <source>identity.level.given.other</source>
   <translation>another given name</translation>
  </message>
  <message>
   <source>identity.level.second_given.same</source>
   <translation>same second given name</translation>
  </message>
  <message>
   <source>identity.level.second_given.near</source>
   <translation>the second given name differs a little</translation>
  </message>
  <message>
   <source>identity.level.second_given.other</source>
   <translation>another second given name</translation>
  </message>
  <message>
   <source>identity.level.unnamed.same</source>
   <translation>both without a given name yet</translation>
  </message>
  <message>
   <source>identity.level.unnamed.other</source>
   <translation>one has a given name</translation>
  </message>
  <message>
   <source>identity.level.birth_date.new_year</source>
   <translation>1 January of the same year, which is often a guess</translation>
  </message>
  <message>
   <source>identity.level.birth_date.guessed</source>
   <translation>same year; 1 January is often a guess</translation>
  </message>
  <message>
   <source>identity.level.birth_date.same</source>
   <translation>same birth date</translation>
  </message>
  <message>
   <source>identity.level.birth_date.swapped</source>
   <translation>day and month swapped</translation>
  </message>
  <message>
   <source>identity.level.birth_date.digit</source>
   <translation>one digit of the birth date differs</translation>
  </message>
  <message>
   <source>identity.level.birth_date.part</source>
   <translation>same year, another day or another month</translation>
  </message>
  <message>
   <source>identity.level.birth_date.year</source>
   <translation>same day and month, another year</translation>
  </message>
  <message>
   <source>identity.level.birth_date.other</source>
   <translation>another birth date</translation>
  </message>
  <message>
   <source>identity.level.sex.same</source>
   <translation>same sex</translation>
  </message>
  <message>
   <source>identity.level.sex.other</source>
   <translation>another sex</translation>
  </message>
  <message>
   <source>identity.level.birth_place.same</source>
   <translation>born in the same place</translation>
  </message>
  <message>
   <source>identity.level.birth_place.departement</source>
   <translation>born in the same département</translation>
  </message>
  <message>
   <source>identity.level.birth_place.other</source>
   <translation>another place of birth</translation>
  </message>
  <message>
   <source>identity.level.ins.same</source>
   <translation>same INS</translation>
  </message>
  <message>
   <source>identity.level.ins.near</source>
   <translation>an INS next to it: a twin’s, perhaps</translation>
  </message>
  <message>
   <source>identity.level.ins.other</source>
   <translation>another INS</translation>
  </message>
  <message>
   <source>identity.level.ipp.same</source>
   <translation>same IPP</translation>
  </message>
  <message>
   <source>identity.level.ipp.near</source>
   <translation>one character of the IPP differs</translation>
  </message>
  <message>
   <source>identity.level.ipp.other</source>
   <translation>another IPP</translation>
  </message>
  <message>
   <source>identity.level.iep.same</source>
   <translation>same stay number</translation>
  </message>
  <message>
   <source>identity.level.iep.other</source>
   <translation>another stay</translation>
  </message>
  <message>
   <source>identity.level.postcode.same</source>
   <translation>same postcode</translation>
  </message>
  <message>
   <source>identity.level.postcode.near</source>
   <translation>one character of the postcode differs</translation>
  </message>
  <message>
   <source>identity.level.postcode.other</source>
   <translation>another postcode</translation>
  </message>
  <message>
   <source>identity.level.phone.same</source>
   <translation>same telephone</translation>
  </message>
  <message>
   <source>identity.level.phone.other</source>
   <translation>another telephone</translation>
  </message>
  <message>
   <source>identity.why_not.too_little</source>
   <translation>family name, given name and birth date are not all three the same</translation>
  </message>
  <message>
   <source>identity.why_not.common_name</source>
   <translation>the names are too common to be enough</translation>
  </message>
  <message>
   <source>identity.why_not.no_witness</source>
   <translation>only names and birth date agree, and this person is not in the house</translation>
  </message>
  <message>
   <source>identity.why_not.twin</source>
   <translation>another person born on the same day has this name: a twin, perhaps</translation>
  </message>
  <message>
   <source>identity.why_not.same_birth_date</source>
   <translation>another person born on the same day has this given name</translation>
  </message>
  <message>
   <source>identity.why_not.namesake</source>
   <translation>another person has the same names, or nearly</translation>
  </message>
  <message>
   <source>identity.why_not.guessed_date</source>
   <translation>1 January is often a guess</translation>
  </message>
  <message>
   <source>identity.why_not.newborn</source>
   <translation>a newborn is easily taken for another, or for its mother</translation>
  </message>
  <message>
   <source>identity.why_not.close_second</source>
   <translation>another person resembles nearly as much</translation>
  </message>
  <message>
   <source>identity.why_not.behind</source>
   <translation>another person resembles more</translation>
  </message>
  <message>
   <source>identity.why_not.improbable</source>
   <translation>the resemblance is too weak</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_family</source>
   <translation>the family name is not the same</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_given</source>
   <translation>the given name is not the same</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_second_given</source>
   <translation>the second given name is not the same</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_birth_date</source>
   <translation>the birth date is not the same</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_sex</source>
   <translation>the sex is not the same</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_birth_place</source>
   <translation>the place of birth is not the same</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_ins</source>
   <translation>the INS is not the same</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_ipp</source>
   <translation>the IPP is not the same</translation>
  </message>
  <message>
   <source>install.sound</source>
   <translation>recon {version} is as it was released: {files} files of its own, its libraries, their bytecode. Signed by the key {name}.</translation>
  </message>
  <message>
   <source>install.own_key</source>
   <translation>The key {name} was taken from the program itself. That shows damage, a file altered, added or lost; it does not show a program that somebody else signed. Compare {name} with what whoever releases recon says, or give the key: --release-key.</translation>
  </message>
  <message>
   <source>install.not_released</source>
   <translation>{folder} has no signed manifest: this is a copy of the source, or was never released. What is in it cannot be told from what ought to be.</translation>
  </message>
  <message>
   <source>install.no_manifest</source>
   <translation>{file}: the manifest cannot be read</translation>
  </message>
  <message>
   <source>install.signature</source>
   <translation>{file}: not the signature of this manifest</translation>
  </message>
  <message>
   <source>install.other_key</source>
   <translation>the manifest is signed by the key {found}, not by {asked}</translation>
  </message>
  <message>
   <source>install.altered</source>
   <translation>{file}: altered</translation>
  </message>
  <message>
   <source>install.missing</source>
   <translation>{file}: missing</translation>
  </message>
  <message>
   <source>install.foreign</source>
   <translation>{file}: nobody released it</translation>
  </message>
  <message>
   <source>install.cache</source>
   <translation>{file}: bytecode that its source does not give</translation>
  </message>
  <message>
   <source>install.library_missing</source>
   <translation>{name} {version}: this library is missing</translation>
  </message>
  <message>
   <source>install.library_foreign</source>
   <translation>{name} {version}: this library is none of the release</translation>
  </message>
  <message>
   <source>install.library_version</source>
   <translation>{name} {version}: the release has {locked}</translation>
  </message>
  <message>
   <source>install.library_content</source>
   <translation>{name}: its list of files is not that of the release</translation>
  </message>
  <message>
   <source>install.unknown_build</source>
   <translation>The release was made with other builds of these libraries (another Python or another system); they agree with their own lists of files, and more cannot be told: {names}</translation>
  </message>
  <message>
   <source>install.cli.group</source>
   <translation>the program itself</translation>
  </message>
  <message>
   <source>install.cli.verify</source>
   <translation>say whether the program is as it was released, and stop</translation>
  </message>
  <message>
   <source>install.cli.key</source>
   <translation>KEY</translation>
  </message>
  <message>
   <source>install.cli.release_key</source>
   <translation>the public key of whoever releases recon: 64 hexadecimal digits, or a file that has them</translation>
  </message>
  <message>
   <source>install.cli.install</source>
   <translation>the folder of packages to look at (else this program's own)</translation>
  </message>
  <message>
   <source>install.cli.no_key</source>
   <translation>'{given}' is no public key: 64 hexadecimal digits, or a file that has them.</translation>
  </message>
  <message>
   <source>intake.link</source>
   <translation>it is a link, and links in a folder are not followed</translation>
  </message>
  <message>
   <source>intake.no_file</source>
   <translation>it is no file, but a device, a pipe or the like</translation>
  </message>
  <message>
   <source>intake.heic</source>
   <translation>Photographs in HEIC, which recon does not read: {count}. On the iPhone choose Settings &gt; Camera &gt; Formats &gt; Most Compatible and take them again, or send them as JPEG.</translation>
  </message>
  <message>
   <source>keying.name</source>
   <translation>Twice blind</translation>
  </message>
  <message>
   <source>keying.about</source>
   <translation>Type what is written. Somebody else types it too, without seeing your answer.</translation>
  </message>
  <message>
   <source>keying.keep</source>
   <translation>Record</translation>
  </message>
  <message>
   <source>keying.none</source>
   <translation>There is nothing for you to type.</translation>
  </message>
  <message>
   <source>keying.looking</source>
   <translation>Looking what there is to type…</translation>
  </message>
  <message>
   <source>keying.off</source>
   <translation>Critical fields are not typed twice at this station.</translation>
  </message>
  <message>
   <source>keying.what</source>
   <translation>Switched on, no critical field that waits is decided by one person alone: two type it, neither sees what was read or what the other typed, and where they differ somebody decides.</translation>
  </message>
  <message>
   <source>keying.nothing</source>
   <translation>Nothing is given. Type what stands on the sheet; if the field is blank, {press}.</translation>
  </message>
  <message>
   <source>keying.stopping</source>
   <translation>Every critical field that waits could then be decided by one person alone. {press} once more stops typing twice.</translation>
  </message>
  <message>
   <source>keying.switch.on</source>
   <translation>Type critical fields twice</translation>
  </message>
  <message>
   <source>keying.switch.off</source>
   <translation>Stop typing twice</translation>
  </message>
  <message>
   <source>keying.undone.first</source>
   <translation>Typed by you alone so far: what you type now stands in its place.</translation>
  </message>
  <message>
   <source>keying.undone.agrees</source>
   <translation>It was decided; now both are to type it anew. You begin.</translation>
  </message>
  <message>
   <source>keying.undone.differs</source>
   <translation>Somebody typed something else: it is decided among the differences, and you cannot change your word.</translation>
  </message>
  <message>
   <source>keying.does.keep</source>
   <translation>records what is typed, and asks the next</translation>
  </message>
  <message>
   <source>keying.does.undo</source>
   <translation>types the last field again</translation>
  </message>
  <message>
   <source>keying.does.switch</source>
   <translation>types critical fields twice at this station, or not</translation>
  </message>
  <message>
   <source>keying.does.choose</source>
   <translation>chooses the fields that are typed twice</translation>
  </message>
  <message>
   <source>keying.differences.name</source>
   <translation>Differences</translation>
  </message>
  <message>
   <source>keying.differences.about</source>
   <translation>Two people typed this field without seeing each other's word. Look at the picture and decide.</translation>
  </message>
  <message>
   <source>keying.differences.typed</source>
   <translation>{value} — {by}</translation>
  </message>
  <message>
   <source>keying.differences.decide</source>
   <translation>Record what is typed</translation>
  </message>
  <message>
   <source>keying.differences.none</source>
   <translation>Nobody differs from anybody.</translation>
  </message>
  <message>
   <source>keying.differences.looking</source>
   <translation>Looking where two people differ…</translation>
  </message>
  <message>
   <source>keying.differences.own</source>
   <translation>One of the two is you: better let somebody else decide. If you do, it is recorded.</translation>
  </message>
  <message>
   <source>keying.differences.nothing</source>
   <translation>Nothing is given. {first} or {second} takes one of the two; or type what stands there.</translation>
  </message>
  <message>
   <source>keying.differences.does.pick</source>
   <translation>takes what the first typed, or the second</translation>
  </message>
  <message>
   <source>keying.differences.does.decide</source>
   <translation>records another value, typed below</translation>
  </message>
  <message>
   <source>keying.note.agreed</source>
   <translation>typed by two people without seeing each other: {other} first</translation>
  </message>
  <message>
   <source>keying.note.settled</source>
   <translation>two people had typed something else: {first}, then {second}</translation>
  </message>
  <message>
   <source>keying.refused.not_waiting</source>
   <translation>this field does not wait for a person any more</translation>
  </message>
  <message>
   <source>keying.refused.not_chosen</source>
   <translation>this field is not typed twice any more</translation>
  </message>
  <message>
   <source>keying.refused.differs</source>
   <translation>two people have typed it already, and they differ: it is to be decided among the differences</translation>
  </message>
  <message>
   <source>keying.refused.no_difference</source>
   <translation>no two people differ about this field any more</translation>
  </message>
  <message>
   <source>keying.refused.not_decided</source>
   <translation>nobody has decided this field, so it need not be asked for again</translation>
  </message>
  <message>
   <source>keying.refused.only_twice</source>
   <translation>this field is typed by two people, each without seeing the other: 'Twice blind'</translation>
  </message>
  <message>
   <source>keying.refused.nobody</source>
   <translation>nobody knows who you are, and two people are asked for: say your name first</translation>
  </message>
  <message>
   <source>keying.refused.other_scan</source>
   <translation>another scan of this page counts by now: look again</translation>
  </message>
  <message>
   <source>keying.choose.ask</source>
   <translation>Choose the fields…</translation>
  </message>
  <message>
   <source>keying.choose.title</source>
   <translation>Fields that are typed twice</translation>
  </message>
  <message>
   <source>keying.choose.hint</source>
   <translation>A ticked field that waits for somebody is typed by two people, neither seeing the other. A field that is no longer ticked can then be decided by one.</translation>
  </message>
  <message>
   <source>keying.choose.forms</source>
   <translation>Critical fields of these forms</translation>
  </message>
  <message>
   <source>keying.choose.fields</source>
   <translation>Fields: {form}</translation>
  </message>
  <message>
   <source>keying.choose.no_form</source>
   <translation>Fields</translation>
  </message>
  <message>
   <source>keying.choose.critical</source>
   <translation>critical</translation>
  </message>
  <message>
   <source>keying.choose.with_form</source>
   <translation>This field is critical: it follows its form, at the left.</translation>
  </message>
  <message>
   <source>keying.choose.keep</source>
   <translation>Keep</translation>
  </message>
  <message>
   <source>keys.altered</source>
   <translation>the key file {file} cannot be read, or was altered; put back the one of a backup</translation>
  </message>
  <message>
   <source>keys.clear_database</source>
   <translation>the database {file} is not encrypted and the store is: it was put in place of the right one. Put back the one of a backup</translation>
  </message>
  <message>
   <source>keys.seal_broken</source>
   <translation>the file {file} was altered, cut or moved; put it back from a backup</translation>
  </message>
  <message>
   <source>keys.weak</source>
   <translation>That passphrase is guessed too quickly. Take at least {least} varied characters; four or five words that have nothing to do with each other are remembered best.</translation>
  </message>
  <message>
   <source>keys.not_encrypted</source>
   <translation>The store is not encrypted. “recon key encrypt” encrypts it.</translation>
  </message>
  <message>
   <source>keys.encrypted_already</source>
   <translation>The store is encrypted already.</translation>
  </message>
  <message>
   <source>keys.file_known</source>
   <translation>The key file {file} opens this store already.</translation>
  </message>
  <message>
   <source>keys.file_unread</source>
   <translation>The key file {file} cannot be read ({reason}). Is the stick plugged in?</translation>
  </message>
  <message>
   <source>keys.no_key_file</source>
   <translation>{file} is not a key file of recon. Give a name that does not exist yet, and recon makes it.</translation>
  </message>
  <message>
   <source>keys.no_slot</source>
   <translation>There is no way in with the number {slot}. “recon key status” lists them.</translation>
  </message>
  <message>
   <source>keys.not_printed</source>
   <translation>The printer {printer} did not take the recovery key: it is on no paper, and the one before opens nothing any more. Print another (“recon key recovery”), on another printer or to a file.</translation>
  </message>
  <message>
   <source>keys.no_printer</source>
   <translation>This machine knows no printer “{printer}”: nothing was changed. “lpstat -e” lists them; or --out writes the recovery key to a file.</translation>
  </message>
  <message>
   <source>keys.last_slot</source>
   <translation>It is the only way into the store: without it nobody could ever open it. Add another one first.</translation>
  </message>
  <message>
   <source>keys.mistyped</source>
   <translation>There is a slip in group {group} of the recovery key. Compare that group with the sheet.</translation>
  </message>
  <message>
   <source>keys.no_way</source>
   <translation>Give a passphrase or a key file: with neither, nobody could open the store.</translation>
  </message>
  <message>
   <source>keys.gone</source>
   <translation>the database cannot be read; if the store was encrypted, the file {file} is missing from it</translation>
  </message>
  <message>
   <source>keys.not_copied</source>
   <translation>the encrypted copy of the database is not what the original is ({part}); the original has stayed in place</translation>
  </message>
  <message>
   <source>keys.sheet.title</source>
   <translation>Recovery key</translation>
  </message>
  <message>
   <source>keys.sheet.head</source>
   <translation>In English</translation>
  </message>
  <message>
   <source>keys.sheet.about</source>
   <translation>This key opens recon's encrypted store when its passphrase is forgotten or its key file lost. Whoever holds it can read all the patients' data in the store.</translation>
  </message>
  <message>
   <source>keys.sheet.keep</source>
   <translation>Keep this sheet in a safe or a sealed envelope, never near the PC.</translation>
  </message>
  <message>
   <source>keys.sheet.lose</source>
   <translation>Without the passphrase, a key file or this sheet nobody will ever read these data again, not even those who wrote recon.</translation>
  </message>
  <message>
   <source>keys.sheet.use</source>
   <translation>To open: start recon and type the key where the passphrase is asked for. Dashes, spaces and small letters do not matter; O is 0, I and L are 1. The square code holds the same text, for a code reader.</translation>
  </message>
  <message>
   <source>keys.sheet.then</source>
   <translation>Then choose a new passphrase: recon key passphrase. And print a new recovery key: recon key recovery. This one then opens nothing any more.</translation>
  </message>
  <message>
   <source>keys.sheet.copy</source>
   <translation>If this sheet is lost or was copied, do the same, then change the key itself: recon key rotate.</translation>
  </message>
  <message>
   <source>keys.sheet.where</source>
   <translation>Store {store} · station {station} · made {at}</translation>
  </message>
  <message>
   <source>keys.kind.passphrase</source>
   <translation>passphrase</translation>
  </message>
  <message>
   <source>keys.kind.file</source>
   <translation>key file</translation>
  </message>
  <message>
   <source>keys.kind.recovery</source>
   <translation>printed recovery key</translation>
  </message>
  <message>
   <source>keys.cli.clear</source>
   <translation>Store not encrypted ('recon key encrypt' encrypts it).</translation>
  </message>
  <message>
   <source>keys.cli.option</source>
   <translation>the key file of the encrypted store (else RECON_KEY_FILE)</translation>
  </message>
  <message>
   <source>keys.cli.ask</source>
   <translation>Passphrase or recovery key of {store}: </translation>
  </message>
  <message>
   <source>keys.cli.new</source>
   <translation>New passphrase: </translation>
  </message>
  <message>
   <source>keys.cli.new_or_none</source>
   <translation>Passphrase of the store (Enter: do not encrypt): </translation>
  </message>
  <message>
   <source>keys.cli.none_again</source>
   <translation>Without a passphrase, whoever takes this disk reads the patients' data. Enter to confirm: </translation>
  </message>
  <message>
   <source>keys.cli.again</source>
   <translation>Once more: </translation>
  </message>
  <message>
   <source>keys.cli.differs</source>
   <translation>The two are not the same.</translation>
  </message>
  <message>
   <source>keys.cli.no_terminal</source>
   <translation>Nobody can be asked here: give the passphrase in {name}.</translation>
  </message>
  <message>
   <source>keys.cli.init_passphrase</source>
   <translation>encrypts the store with a passphrase, asked for twice (else RECON_PASSPHRASE, --key-file)</translation>
  </message>
  <message>
   <source>keys.cli.not_encrypted</source>
   <translation>This store is NOT encrypted: whoever has the disk reads everything. “recon key encrypt” encrypts it, or keep it on an encrypted disk.</translation>
  </message>
  <message>
   <source>keys.cli.encrypted</source>
   <translation>The store is encrypted. A forgotten passphrase, a lost key file and no recovery key would mean that the data are lost.</translation>
  </message>
  <message>
   <source>keys.cli.print_recovery</source>
   <translation>Print the recovery key: recon key recovery --out recovery-key.pdf</translation>
  </message>
  <message>
   <source>keys.cli.acts</source>
   <translation>acts</translation>
  </message>
  <message>
   <source>keys.cli.status</source>
   <translation>says what opens the store</translation>
  </message>
  <message>
   <source>keys.cli.passphrase</source>
   <translation>changes the passphrase (the old one, then the new one, or RECON_NEW_PASSPHRASE)</translation>
  </message>
  <message>
   <source>keys.cli.add_file</source>
   <translation>adds a key file, to be kept on a stick</translation>
  </message>
  <message>
   <source>keys.cli.file</source>
   <translation>the file; made where there is none</translation>
  </message>
  <message>
   <source>keys.cli.recovery</source>
   <translation>prints a recovery key, in place of the one before</translation>
  </message>
  <message>
   <source>keys.cli.out</source>
   <translation>the PDF to write, to be printed and then deleted</translation>
  </message>
  <message>
   <source>keys.cli.remove</source>
   <translation>takes a way in away</translation>
  </message>
  <message>
   <source>keys.cli.slot</source>
   <translation>the number of the way in, from “recon key status”</translation>
  </message>
  <message>
   <source>keys.cli.rotate</source>
   <translation>changes the key itself: everything is written again; goes on where it stopped</translation>
  </message>
  <message>
   <source>keys.cli.encrypt</source>
   <translation>encrypts a store in place that is not; goes on where it stopped</translation>
  </message>
  <message>
   <source>keys.cli.is_encrypted</source>
   <translation>The store is encrypted. It is opened by:</translation>
  </message>
  <message>
   <source>keys.cli.passphrase_set</source>
   <translation>The passphrase is changed. The old one opens nothing any more.</translation>
  </message>
  <message>
   <source>keys.cli.file_added</source>
   <translation>The key file {file} opens the store. Keep it away from the PC, and a copy of it elsewhere.</translation>
  </message>
  <message>
   <source>keys.cli.recovery_written</source>
   <translation>Recovery key written: {out}. One that was printed before opens nothing any more.</translation>
  </message>
  <message>
   <source>keys.cli.recovery_sent</source>
   <translation>The recovery key is on its way to the printer {printer}. Take the sheet at once, and see that it can be read: one that was printed before opens nothing any more.</translation>
  </message>
  <message>
   <source>keys.cli.printer</source>
   <translation>the printer that prints it, without a file</translation>
  </message>
  <message>
   <source>keys.cli.recovery_print</source>
   <translation>Print that file, then delete it: whoever reads it opens the store.</translation>
  </message>
  <message>
   <source>keys.cli.removed</source>
   <translation>Way in {slot} is taken away.</translation>
  </message>
  <message>
   <source>keys.cli.rotated</source>
   <translation>The key is changed: the database and every file are written again. Backups made before still open with the old one.</translation>
  </message>
  <message>
   <source>keys.cli.losing</source>
   <translation>A forgotten passphrase, a lost key file and no recovery key mean that nobody will ever read these data again.</translation>
  </message>
  <message>
   <source>keys.cli.disk_remembers</source>
   <translation>What was in clear is erased, but a disk may keep traces of it, and older backups do. To rule that out, erase the whole disk once the store has been moved.</translation>
  </message>
  <message>
   <source>keys.cli.progress</source>
   <translation>Files written again: {done} of {of}</translation>
  </message>
  <message>
   <source>keys.cli.unfinished.encrypt</source>
   <translation>The encryption is not finished. “recon key encrypt” finishes it; the store can be used meanwhile.</translation>
  </message>
  <message>
   <source>keys.cli.unfinished.rotate</source>
   <translation>The change of the key is not finished. “recon key rotate” finishes it; the store can be used meanwhile.</translation>
  </message>
  <message>
   <source>keys.cli.finished.encrypt</source>
   <translation>The interrupted encryption is finished.</translation>
  </message>
  <message>
   <source>keys.cli.finished.rotate</source>
   <translation>The interrupted change of the key is finished.</translation>
  </message>
  <message>
   <source>keys.cli.lost.passphrase</source>
   <translation>The passphrase opens nothing any more: “recon key passphrase” sets another.</translation>
  </message>
  <message>
   <source>keys.cli.lost.file</source>
   <translation>The key file opens nothing any more: “recon key add-file” makes another.</translation>
  </message>
  <message>
   <source>keys.cli.lost.recovery</source>
   <translation>The printed recovery key opens nothing any more: destroy it, and print another with “recon key recovery”.</translation>
  </message>
  <message>
   <source>keys.window.clear</source>
   <translation>not encrypted</translation>
  </message>
  <message>
   <source>keys.window.clear_long</source>
   <translation>The store is not encrypted: whoever has the disk, or a backup, reads all of it. 'recon key encrypt' encrypts it.</translation>
  </message>
  <message>
   <source>keys.window.title</source>
   <translation>The store is encrypted</translation>
  </message>
  <message>
   <source>keys.window.about</source>
   <translation>Type the passphrase of “{store}”, or the printed recovery key. Nothing is shown before.</translation>
  </message>
  <message>
   <source>keys.window.line</source>
   <translation>Passphrase or recovery key</translation>
  </message>
  <message>
   <source>keys.window.shown</source>
   <translation>Show</translation>
  </message>
  <message>
   <source>keys.window.open</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>keys.window.file</source>
   <translation>Key file…</translation>
  </message>
  <message>
   <source>keys.window.opening</source>
   <translation>Opening…</translation>
  </message>
  <message>
   <source>keys.window.wrong</source>
   <translation>That is not it. The text has stayed in the line: mend it, or type over it.</translation>
  </message>
  <message>
   <source>keys.window.caps</source>
   <translation>Caps Lock is on.</translation>
  </message>
  <message>
   <source>keys.first.passphrase</source>
   <translation>Passphrase (empty: the data are not encrypted)</translation>
  </message>
  <message>
   <source>keys.first.again</source>
   <translation>Once more</translation>
  </message>
  <message>
   <source>keys.first.losing</source>
   <translation>With a passphrase, whoever takes this PC or its disk reads nothing. But if it is forgotten, and there is no recovery key on paper, nobody will ever read these data again.</translation>
  </message>
  <message>
   <source>keys.first.offer</source>
   <translation>Print the recovery key</translation>
  </message>
  <message>
   <source>keys.first.offer_about</source>
   <translation>The store is made and encrypted. The recovery key opens it if the passphrase is forgotten. Print it and put the sheet in a safe. A file that was saved is to be deleted once it is printed.</translation>
  </message>
  <message>
   <source>keys.first.paper</source>
   <translation>Print…</translation>
  </message>
  <message>
   <source>keys.first.save</source>
   <translation>Save the sheet…</translation>
  </message>
  <message>
   <source>keys.first.printing</source>
   <translation>The recovery key is being prepared…</translation>
  </message>
  <message>
   <source>keys.first.later</source>
   <translation>Later</translation>
  </message>
  <message>
   <source>keys.first.file_name</source>
   <translation>recovery-key.pdf</translation>
  </message>
  <message>
   <source>ledger.sqlite</source>
   <translation>the database answered: {reason}</translation>
  </message>
  <message>
   <source>ledger.image_gone</source>
   <translation>the image {digest} is gone</translation>
  </message>
  <message>
   <source>ledger.codes_key</source>
   <translation>the key of the sheet codes is not the one that the ledger tells of; restore the newest sound backup</translation>
  </message>
  <message>
   <source>ledger.void</source>
   <translation>it was taken out</translation>
  </message>
  <message>
   <source>ledger.missing</source>
   <translation>it was declared lost</translation>
  </message>
  <message>
   <source>ledger.unused</source>
   <translation>it was called unused</translation>
  </message>
  <message>
   <source>ledger.replaced</source>
   <translation>another sheet took its place</translation>
  </message>
  <message>
   <source>ledger.not_back</source>
   <translation>the page of this field is not back</translation>
  </message>
  <message>
   <source>ledger.not_disputed</source>
   <translation>no two scans of its page {page} wait for a choice</translation>
  </message>
  <message>
   <source>ledger.void_void</source>
   <translation>it is void already</translation>
  </message>
  <message>
   <source>ledger.void_delivered</source>
   <translation>it was delivered to the patient record, or is under way; take it back first (“recon outbox undo”)</translation>
  </message>
  <message>
   <source>ledger.not_lost</source>
   <translation>all its pages are back, or it is out of the account already</translation>
  </message>
  <message>
   <source>ledger.wards</source>
   <translation>it is a sheet of the ward, with several patients on it; it goes into nobody's record</translation>
  </message>
  <message>
   <source>ledger.no_ipp</source>
   <translation>Give the patient's IPP.</translation>
  </message>
  <message>
   <source>ledger.roster.row</source>
   <translation>  line {line}: {reason}</translation>
  </message>
  <message>
   <source>ledger.roster.unreadable</source>
   <translation>  the file cannot be opened: {reason}</translation>
  </message>
  <message>
   <source>ledger.roster.not_utf8</source>
   <translation>the file is not UTF-8; export it again as 'CSV UTF-8'</translation>
  </message>
  <message>
   <source>ledger.roster.too_many_columns</source>
   <translation>the first line has {count} columns; {most} at most. Is it the list?</translation>
  </message>
  <message>
   <source>ledger.roster.unsound</source>
   <translation>the column {column} holds {what}</translation>
  </message>
  <message>
   <source>ledger.roster.not_csv</source>
   <translation>this is not CSV: {reason}</translation>
  </message>
  <message>
   <source>ledger.roster.no_patient</source>
   <translation>there is no patient in the list</translation>
  </message>
  <message>
   <source>ledger.roster.column_missing</source>
   <translation>the column '{column}' is missing</translation>
  </message>
  <message>
   <source>ledger.roster.column_twice</source>
   <translation>the column '{column}' is there twice</translation>
  </message>
  <message>
   <source>ledger.roster.empty</source>
   <translation>'{column}' is empty</translation>
  </message>
  <message>
   <source>ledger.roster.bad_date</source>
   <translation>'{value}' is not a birth date; write YYYY-MM-DD, for example 1931-04-02</translation>
  </message>
  <message>
   <source>ledger.roster.ipp_twice</source>
   <translation>the IPP {ipp} is that of line {first} already</translation>
  </message>
  <message>
   <source>ledger.roster.too_many_cells</source>
   <translation>there are more cells than columns; check the separators</translation>
  </message>
  <message>
   <source>ledger.roster.row_twice</source>
   <translation>IPP {ipp} repeats line {first} word for word; it counts once</translation>
  </message>
  <message>
   <source>ledger.roster.stay_twice</source>
   <translation>IPP {ipp} is on line {first} too, with another stay or place; this line is the one that counts</translation>
  </message>
  <message>
   <source>ledger.roster.odd_sex</source>
   <translation>'{value}' is no sex that is known (M, F, I); it is kept as it came</translation>
  </message>
  <message>
   <source>ledger.roster.born_later</source>
   <translation>the birth date {value} is in the future; it is kept as it came, check it</translation>
  </message>
  <message>
   <source>ledger.roster.ins_twice</source>
   <translation>the national number {ins} is that of IPP {ipp} already, on line {first}; one of them is wrong, or they are one person: check</translation>
  </message>
  <message>
   <source>ledger.roster.odd_status</source>
   <translation>'{value}' is no status of an identity that is known (PROV, VALI, …); it is kept beside, as it came</translation>
  </message>
  <message>
   <source>ledger.roster.workbook</source>
   <translation>  this is a workbook (Excel, LibreOffice); export the sheet as "CSV UTF-8" and import that file</translation>
  </message>
  <message>
   <source>ledger.roster.no_list</source>
   <translation>  this is neither CSV nor HL7</translation>
  </message>
  <message>
   <source>manual.title</source>
   <translation>Manuals:</translation>
  </message>
  <message>
   <source>manual.who</source>
   <translation>Done by</translation>
  </message>
  <message>
   <source>manual.when</source>
   <translation>Time</translation>
  </message>
  <message>
   <source>manual.foot</source>
   <translation>recon {version}</translation>
  </message>
  <message>
   <source>manual.names</source>
   <translation>the manual, or “all” of them; without a name, the list</translation>
  </message>
  <message>
   <source>manual.out</source>
   <translation>the folder to write the PDFs to; or, for one manual, the .pdf file</translation>
  </message>
  <message>
   <source>manual.printer</source>
   <translation>prints on this printer (CUPS), without a file</translation>
  </message>
  <message>
   <source>manual.one_file</source>
   <translation>“all” makes several PDFs: name a folder after --out.</translation>
  </message>
  <message>
   <source>manual.no_place</source>
   <translation>Say where to write it with --out FOLDER or FILE.pdf, or on which printer with --printer.</translation>
  </message>
  <message>
   <source>manual.written</source>
   <translation>Written: {out}</translation>
  </message>
  <message>
   <source>manual.sent</source>
   <translation>Sent to printer {printer}: {title}</translation>
  </message>
  <message>
   <source>manual.how</source>
   <translation>“recon manual NAME --out FOLDER” makes a PDF of it, to print.</translation>
  </message>
  <message>
   <source>manual.printed</source>
   <translation>Printed: {title}</translation>
  </message>
  <message>
   <source>manual.print</source>
   <translation>Print this manual…</translation>
  </message>
  <message>
   <source>manual.file.nurse</source>
   <translation>card-nurses</translation>
  </message>
  <message>
   <source>manual.file.clerk</source>
   <translation>card-clerks</translation>
  </message>
  <message>
   <source>manual.file.it</source>
   <translation>card-it</translation>
  </message>
  <message>
   <source>manual.file.install</source>
   <translation>installation-guide</translation>
  </message>
  <message>
   <source>manual.file.downtime</source>
   <translation>downtime-checklist</translation>
  </message>
  <message>
   <source>manual.file.recovery</source>
   <translation>recovery-checklist</translation>
  </message>
  <message>
   <source>manual.short.nurse</source>
   <translation>Card: nurses</translation>
  </message>
  <message>
   <source>manual.short.clerk</source>
   <translation>Card: clerks</translation>
  </message>
  <message>
   <source>manual.short.it</source>
   <translation>Card: IT</translation>
  </message>
  <message>
   <source>manual.short.install</source>
   <translation>Installing recon</translation>
  </message>
  <message>
   <source>manual.short.downtime</source>
   <translation>Downtime, step by step</translation>
  </message>
  <message>
   <source>manual.short.recovery</source>
   <translation>Recovery, step by step</translation>
  </message>
  <message>
   <source>manual.figure.both</source>
   <translation>1 and 7 are written either way.</translation>
  </message>
  <message>
   <source>manual.figure.right</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>manual.figure.wrong</source>
   <translation>No</translation>
  </message>
  <message>
   <source>manual.figure.row1</source>
   <translation>One digit a box, inside the box.</translation>
  </message>
  <message>
   <source>manual.figure.row2</source>
   <translation>A cross inside, not a ring around it.</translation>
  </message>
  <message>
   <source>manual.figure.row3</source>
   <translation>Strike out, write beside, initial; never over it.</translation>
  </message>
  <message>
   <source>manual.figure.row4</source>
   <translation>To take a cross back, fill the box.</translation>
  </message>
  <message>
   <source>matching.other_header</source>
   <translation>something else than what was printed</translation>
  </message>
  <message>
   <source>matching.not_matched</source>
   <translation>nobody matched it to a patient</translation>
  </message>
  <message>
   <source>matching.two_people</source>
   <translation>two people decided whose it is: only two people can decide otherwise</translation>
  </message>
  <message>
   <source>matching.delivered</source>
   <translation>it was delivered to the patient record, or is under way; take it back first (“recon outbox undo”)</translation>
  </message>
  <message>
   <source>matching.held</source>
   <translation>it is in doubt whose it is: {reasons}. It goes out once somebody has settled that ('recon doubts').</translation>
  </message>
  <message>
   <source>matching.other_person</source>
   <translation>IPP {ipp} is now another person's: {known} before, {told} now. The sheets of this number are in doubt and are not delivered.</translation>
  </message>
  <message>
   <source>matching.kind.header</source>
   <translation>what the page says is not what was printed on it</translation>
  </message>
  <message>
   <source>matching.kind.unreadable</source>
   <translation>it cannot be seen whether the page is as printed</translation>
  </message>
  <message>
   <source>matching.kind.sticker</source>
   <translation>a label or a code on the page is another patient's</translation>
  </message>
  <message>
   <source>matching.kind.uncompared</source>
   <translation>a label is stuck on it, and nobody has typed its initials and birth year again</translation>
  </message>
  <message>
   <source>matching.kind.written</source>
   <translation>what is written about the patient speaks of somebody else</translation>
  </message>
  <message>
   <source>matching.kind.changed</source>
   <translation>the patient's number has become another person's since</translation>
  </message>
  <message>
   <source>matching.kind.unmerged</source>
   <translation>it was delivered under a number that was merged by mistake</translation>
  </message>
  <message>
   <source>matching.settled.agrees</source>
   <translation>it agrees now</translation>
  </message>
  <message>
   <source>matching.settled.unmatched</source>
   <translation>the match was undone</translation>
  </message>
  <message>
   <source>matching.settled.compared</source>
   <translation>they were typed again</translation>
  </message>
  <message>
   <source>matching.why_not.sticker</source>
   <translation>a sticker stands on the sheet: type its initials and birth year again</translation>
  </message>
  <message>
   <source>matching.why_not.too_many</source>
   <translation>too many patients resemble this description</translation>
  </message>
  <message>
   <source>matching.left.sticker</source>
   <translation>there is a sticker on it</translation>
  </message>
  <message>
   <source>matching.left.newborn</source>
   <translation>it is of a birth</translation>
  </message>
  <message>
   <source>matching.left.changed</source>
   <translation>it was changed meanwhile</translation>
  </message>
  <message>
   <source>matching.mismatch.code</source>
   <translation>a code on the sheet is another patient's; if both are the same person, have the two numbers merged</translation>
  </message>
  <message>
   <source>matching.mismatch.printed</source>
   <translation>a copy of it was printed for another patient, and is back</translation>
  </message>
  <message>
   <source>matching.mismatch.ins</source>
   <translation>the national number written on it is another patient's</translation>
  </message>
  <message>
   <source>matching.mismatch.initials</source>
   <translation>the initials differ</translation>
  </message>
  <message>
   <source>matching.mismatch.birth_year</source>
   <translation>the birth year differs</translation>
  </message>
  <message>
   <source>matching.mismatch.and</source>
   <translation>, </translation>
  </message>
  <message>
   <source>matching.reason.person</source>
   <translation>said by a person</translation>
  </message>
  <message>
   <source>matching.reason.policy</source>
   <translation>by the rules</translation>
  </message>
  <message>
   <source>matching.reason.unlisted</source>
   <translation>the number is on no list</translation>
  </message>
  <message>
   <source>merging.settled</source>
   <translation>the sheet is {ipp}'s: two people decided it</translation>
  </message>
  <message>
   <source>merging.either</source>
   <translation>given while both were one number: of {one}, or of {other}</translation>
  </message>
  <message>
   <source>merging.nobody</source>
   <translation>Say who you are, with --operator: two people decide this, each by name.</translation>
  </message>
  <message>
   <source>merging.change.merge</source>
   <translation>{subject} is the same person as {target}</translation>
  </message>
  <message>
   <source>merging.change.unmerge</source>
   <translation>{subject} is not the same person as {target}</translation>
  </message>
  <message>
   <source>merging.change.reassign</source>
   <translation>sheet {subject} is patient {target}'s</translation>
  </message>
  <message>
   <source>merging.evidence.exported</source>
   <translation>it was written to the file {file}: whoever has that, has it under the number so far</translation>
  </message>
  <message>
   <source>merging.evidence.whose</source>
   <translation>so far the sheet is {ipp}'s</translation>
  </message>
  <message>
   <source>merging.evidence.doubt</source>
   <translation>in doubt: expected “{expected}”, found “{found}”</translation>
  </message>
  <message>
   <source>merging.refused.same</source>
   <translation>{ipp} cannot be merged with itself.</translation>
  </message>
  <message>
   <source>merging.refused.merged_already</source>
   <translation>{ipp} has been merged already: that person's number is {now} now. Use that one.</translation>
  </message>
  <message>
   <source>merging.refused.not_merged</source>
   <translation>{ipp} is not merged into another number: there is nothing to undo.</translation>
  </message>
  <message>
   <source>merging.refused.merged_elsewhere</source>
   <translation>{ipp} is merged into {now}, and not into the number given.</translation>
  </message>
  <message>
   <source>merging.refused.hospitals</source>
   <translation>The hospital itself merged {ipp} into {now} ({source}). Have it undone there: recon follows what the hospital says.</translation>
  </message>
  <message>
   <source>merging.refused.others</source>
   <translation>{subject} has become another person's, or another's sheet, since this was proposed. Decline it, look again, and propose it anew if it still holds.</translation>
  </message>
  <message>
   <source>merging.refused.proposed</source>
   <translation>Something is proposed about {subject} already, and nobody has answered it. “recon merge” shows it.</translation>
  </message>
  <message>
   <source>merging.refused.theirs</source>
   <translation>Sheet {sheet} is patient {ipp}'s already.</translation>
  </message>
  <message>
   <source>merging.refused.nobodys</source>
   <translation>Sheet {sheet} is nobody's yet. Say whose it is with “recon match”.</translation>
  </message>
  <message>
   <source>merging.refused.out</source>
   <translation>Sheet {sheet} is “{state}”: it goes into nobody's record.</translation>
  </message>
  <message>
   <source>merging.refused.wards</source>
   <translation>Sheet {sheet} is a ward's, with several patients on it: it goes into nobody's record.</translation>
  </message>
  <message>
   <source>merging.refused.delivered</source>
   <translation>Sheet {sheet} is in the patient record already. Take it back first (“recon outbox undo”).</translation>
  </message>
  <message>
   <source>merging.cli.numbers</source>
   <translation>the number that is to become part of another, then the other: both are one person's</translation>
  </message>
  <message>
   <source>merging.cli.number</source>
   <translation>NUMBER</translation>
  </message>
  <message>
   <source>merging.cli.confirm</source>
   <translation>confirms what another person proposed; it happens at once</translation>
  </message>
  <message>
   <source>merging.cli.decline</source>
   <translation>declines what another person proposed, with --why</translation>
  </message>
  <message>
   <source>merging.cli.undo</source>
   <translation>proposes to take this number out of the one that it was merged into</translation>
  </message>
  <message>
   <source>merging.cli.sheet</source>
   <translation>proposes that the sheet is another patient's</translation>
  </message>
  <message>
   <source>merging.cli.suggest</source>
   <translation>lists the patients of the downtime, and whom each may be</translation>
  </message>
  <message>
   <source>merging.cli.why</source>
   <translation>the reason</translation>
  </message>
  <message>
   <source>merging.cli.two</source>
   <translation>Give two numbers: the one that is to become part of the other, then the other. Or one of the options, and no number.</translation>
  </message>
  <message>
   <source>merging.cli.proposed</source>
   <translation>Proposed: {change}.</translation>
  </message>
  <message>
   <source>merging.cli.how</source>
   <translation>Nothing is changed before another person has confirmed it: recon merge --confirm {number}</translation>
  </message>
  <message>
   <source>merging.cli.confirmed</source>
   <translation>Done: {change}.</translation>
  </message>
  <message>
   <source>merging.cli.declined</source>
   <translation>Declined, nothing was changed: {change}.</translation>
  </message>
  <message>
   <source>merging.cli.raised</source>
   <translation>Doubts about sheets that this raises: {count} (“recon doubts”)</translation>
  </message>
  <message>
   <source>merging.cli.nothing</source>
   <translation>Nothing waits for a second person.</translation>
  </message>
  <message>
   <source>merging.cli.line</source>
   <translation>{number}  {change}. Proposed by {by}, {at}: {why}</translation>
  </message>
  <message>
   <source>merging.cli.own</source>
   <translation>     (proposed by you: another person has to answer)</translation>
  </message>
  <message>
   <source>merging.cli.no_temporary</source>
   <translation>No patient has a number of the downtime.</translation>
  </message>
  <message>
   <source>modes.name</source>
   <translation>Ways to verify</translation>
  </message>
  <message>
   <source>modes.counted</source>
   <translation>{words} · {count}</translation>
  </message>
  <message>
   <source>modes.sheet</source>
   <translation>Field by field</translation>
  </message>
  <message>
   <source>modes.field</source>
   <translation>Same field</translation>
  </message>
  <message>
   <source>modes.carpet</source>
   <translation>Same character</translation>
  </message>
  <message>
   <source>modes.keying</source>
   <translation>Twice blind</translation>
  </message>
  <message>
   <source>modes.differences</source>
   <translation>Differences</translation>
  </message>
  <message>
   <source>modes.freetext</source>
   <translation>Free text</translation>
  </message>
  <message>
   <source>modes.so_far</source>
   <translation>Done in this sitting: {count}</translation>
  </message>
  <message>
   <source>modes.leave</source>
   <translation>Esc goes back to field by field.</translation>
  </message>
  <message>
   <source>modes.page</source>
   <translation>{form} · {serial} · page {page}</translation>
  </message>
  <message>
   <source>modes.does.sheet</source>
   <translation>field by field, sheet after sheet</translation>
  </message>
  <message>
   <source>modes.does.field</source>
   <translation>the same field of many sheets in a row</translation>
  </message>
  <message>
   <source>modes.does.carpet</source>
   <translation>all that was read as one character, side by side</translation>
  </message>
  <message>
   <source>modes.does.keying</source>
   <translation>type critical fields without seeing what was read</translation>
  </message>
  <message>
   <source>modes.does.differences</source>
   <translation>decide where two people typed something else</translation>
  </message>
  <message>
   <source>modes.does.freetext</source>
   <translation>type free text beside its picture</translation>
  </message>
  <message>
   <source>modes.does.skip</source>
   <translation>leaves this for later; with nothing left, goes back to field by field</translation>
  </message>
  <message>
   <source>numbers.form</source>
   <translation>a temporary number begins with TP (patient) or TS (stay) and has ten characters; a sheet's serial has nine</translation>
  </message>
  <message>
   <source>numbers.too_small</source>
   <translation>A range has at least one number.</translation>
  </message>
  <message>
   <source>numbers.no_room</source>
   <translation>This station can give no more than {left} {kind}.</translation>
  </message>
  <message>
   <source>numbers.unreadable</source>
   <translation>“{file}” cannot be read: {reason}.</translation>
  </message>
  <message>
   <source>numbers.not_a_range</source>
   <translation>“{file}” is not a range of numbers, or part of it is missing: ask the station that gave it for it again.</translation>
  </message>
  <message>
   <source>numbers.known</source>
   <translation>This range was imported before.</translation>
  </message>
  <message>
   <source>numbers.overlaps</source>
   <translation>The range from {first} to {last} overlaps one that this station has. Ask for another one.</translation>
  </message>
  <message>
   <source>numbers.no_kind</source>
   <translation>“{file}” is a plain list: say what the numbers are, with --kind patient or --kind stay.</translation>
  </message>
  <message>
   <source>numbers.empty_list</source>
   <translation>There is no number in “{file}”.</translation>
  </message>
  <message>
   <source>numbers.bad_number</source>
   <translation>Line {line}: “{value}” cannot be a number (1 to {most} characters, no space).</translation>
  </message>
  <message>
   <source>numbers.twice</source>
   <translation>Line {line}: {value} is there already.</translation>
  </message>
  <message>
   <source>numbers.number_known</source>
   <translation>Line {line}: this station knows {value} already.</translation>
  </message>
  <message>
   <source>numbers.no_sheet_list</source>
   <translation>Sheet serials can only be imported from another recon station.</translation>
  </message>
  <message>
   <source>numbers.own</source>
   <translation>this station's share</translation>
  </message>
  <message>
   <source>numbers.warning</source>
   <translation>Numbers: {used} {kind} of {size} are used. Ask for another range before there are none left.</translation>
  </message>
  <message>
   <source>numbers.kind.patient</source>
   <translation>patient numbers</translation>
  </message>
  <message>
   <source>numbers.kind.stay</source>
   <translation>stay numbers</translation>
  </message>
  <message>
   <source>numbers.kind.sheet</source>
   <translation>sheet serials</translation>
  </message>
  <message>
   <source>outbox.since_restored</source>
   <translation>this store comes from a backup that was put back at {at}, and nothing has gone from here to {destination} yet: the old store may have delivered this sheet there since the backup. HL7 v2 cannot be asked: look there before you approve.</translation>
  </message>
  <message>
   <source>outbox.state</source>
   <translation>the sheet is not ready to go: it is “{state}”.</translation>
  </message>
  <message>
   <source>outbox.changed</source>
   <translation>it has changed since it was validated: validate and approve it again.</translation>
  </message>
  <message>
   <source>outbox.another</source>
   <translation>another program is sending to {destination}. Wait until it is done.</translation>
  </message>
  <message>
   <source>outbox.held_back</source>
   <translation>the destination {destination} is held: {why}. “recon destination release” lets it go on.</translation>
  </message>
  <message>
   <source>outbox.moved</source>
   <translation>“{destination}” was changed while something was on its way there: send again.</translation>
  </message>
  <message>
   <source>outbox.no_consignment</source>
   <translation>There is no consignment whose number ends with “{number}”, or there are several. “recon outbox” shows them.</translation>
  </message>
  <message>
   <source>outbox.which_consignment</source>
   <translation>Sheet {sheet} is in no consignment, or in those to several destinations: give the consignment's number.</translation>
  </message>
  <message>
   <source>outbox.nobody</source>
   <translation>Say who you are, with --operator: this destination asks for two people, each by name.</translation>
  </message>
  <message>
   <source>outbox.two_people</source>
   <translation>Destination {name} asks for two people: one does “recon outbox stage {name}” and “recon outbox check”, another “recon outbox approve”, then “recon outbox send {name}”.</translation>
  </message>
  <message>
   <source>outbox.uncertain</source>
   <translation>it set off and nobody answered: it may have arrived. Meanwhile: {reason} So it does not go again. Look at the destination, then “recon outbox undo”.</translation>
  </message>
  <message>
   <source>outbox.other_patient</source>
   <translation>it has become another patient's ({now} and not {before}).</translation>
  </message>
  <message>
   <source>outbox.arrived_but</source>
   <translation>it has arrived, but meanwhile: {reason} Take it back with “recon outbox undo”.</translation>
  </message>
  <message>
   <source>outbox.keyed</source>
   <translation>{identity}: somebody has typed it in there already ({theirs}). On the sheet: {ours}. If both are to be there, validate again and approve with --despite-keyed.</translation>
  </message>
  <message>
   <source>outbox.not_asked</source>
   <translation>the destination could not say whether somebody has typed these values in already: {reason} Compare yourself. (Told once, of the first sheet.)</translation>
  </message>
  <message>
   <source>outbox.cannot_ask</source>
   <translation>{destination} speaks HL7 v2: it cannot be asked what it has. Its acknowledgement is all that it says; compare there with the receipt.</translation>
  </message>
  <message>
   <source>outbox.merger</source>
   <translation>merger of two numbers</translation>
  </message>
  <message>
   <source>outbox.refused_again</source>
   <translation>it set off once without an answer, and is refused now: that does not tell that it is not there. Look at the destination; then “recon outbox undo”, or “undo --by-hand” if you have seen to it there.</translation>
  </message>
  <message>
   <source>outbox.undoing</source>
   <translation>somebody began to take it back ({why}), and nobody answered: it may be gone there. Do it again with “recon outbox undo”.</translation>
  </message>
  <message>
   <source>outbox.under_way</source>
   <translation>Sheet {sheet} is under way to this destination again, corrected. Take that consignment back first.</translation>
  </message>
  <message>
   <source>outbox.held.new</source>
   <translation>{identity}: is not there. On the sheet: {ours}</translation>
  </message>
  <message>
   <source>outbox.held.same</source>
   <translation>{identity}: is there already, as it is. {ours}</translation>
  </message>
  <message>
   <source>outbox.held.different</source>
   <translation>{identity}: something else is there under this name: {theirs}. On the sheet: {ours}</translation>
  </message>
  <message>
   <source>outbox.held.keyed</source>
   <translation>{identity}: somebody typed it in there: {theirs}. On the sheet: {ours}</translation>
  </message>
  <message>
   <source>outbox.held.unsaid</source>
   <translation>{identity}: is there ({theirs}), and the sheet says nothing of it, or no longer</translation>
  </message>
  <message>
   <source>outbox.hl7.taken</source>
   <translation>taken, as its acknowledgement says</translation>
  </message>
  <message>
   <source>outbox.hl7.cannot_ask</source>
   <translation>not known: an HL7 v2 receiver cannot be asked</translation>
  </message>
  <message>
   <source>outbox.hl7.not_as_many</source>
   <translation>Sheet {sheet}: its messages are no longer those that were approved. Validate and approve it again.</translation>
  </message>
  <message>
   <source>outbox.destination.no_name</source>
   <translation>Give the destination a name.</translation>
  </message>
  <message>
   <source>outbox.destination.same_address</source>
   <translation>{address} is the destination “{name}” already. Change that one.</translation>
  </message>
  <message>
   <source>outbox.destination.unknown</source>
   <translation>There is no destination “{name}”. There is: {known}</translation>
  </message>
  <message>
   <source>outbox.destination.rate</source>
   <translation>{rate} is no number of sheets a second (0: no limit).</translation>
  </message>
  <message>
   <source>outbox.destination.not_a_port</source>
   <translation>“{address}” is no address like HOST:PORT.</translation>
  </message>
  <message>
   <source>outbox.destination.own_options</source>
   <translation>“{name}” has options of its own: change those with “recon destination add”.</translation>
  </message>
  <message>
   <source>outbox.destination.sent</source>
   <translation>A sheet set off to “{name}” and nobody answered: finish that first (“recon outbox send”), or take it back. Nothing was changed.</translation>
  </message>
  <message>
   <source>outbox.ca.shown</source>
   <translation>{name}, until {until} ({digest}…)</translation>
  </message>
  <message>
   <source>outbox.ca.unread</source>
   <translation>{file} cannot be read: {reason}</translation>
  </message>
  <message>
   <source>outbox.ca.none</source>
   <translation>{file} holds no certificate that can be read (PEM: '-----BEGIN CERTIFICATE-----').</translation>
  </message>
  <message>
   <source>outbox.ca.private</source>
   <translation>{file} holds a private key. It has no business here and was not kept: give a file with the authority's certificate alone.</translation>
  </message>
  <message>
   <source>outbox.ca.not_one</source>
   <translation>The certificate '{name}' in {file} is not an authority's, but a server's or a person's. Ask your IT team for the certificate of the authority that signed it.</translation>
  </message>
  <message>
   <source>outbox.ca.over</source>
   <translation>The certificate '{name}' in {file} has not been valid since {until}. Ask your IT team for the new one.</translation>
  </message>
  <message>
   <source>outbox.ca.not_there</source>
   <translation>A certificate authority goes with a FHIR server by https or an MLLP receiver, not with {address}.</translation>
  </message>
  <message>
   <source>outbox.stage.staged</source>
   <translation>chosen</translation>
  </message>
  <message>
   <source>outbox.stage.faulty</source>
   <translation>to correct</translation>
  </message>
  <message>
   <source>outbox.stage.validated</source>
   <translation>validated</translation>
  </message>
  <message>
   <source>outbox.stage.approved</source>
   <translation>approved</translation>
  </message>
  <message>
   <source>outbox.stage.sent</source>
   <translation>sent, no answer</translation>
  </message>
  <message>
   <source>outbox.stage.refused</source>
   <translation>refused</translation>
  </message>
  <message>
   <source>outbox.stage.acknowledged</source>
   <translation>arrived</translation>
  </message>
  <message>
   <source>outbox.stage.reconciled</source>
   <translation>found there</translation>
  </message>
  <message>
   <source>outbox.stage.differs</source>
   <translation>other there</translation>
  </message>
  <message>
   <source>outbox.stage.undone</source>
   <translation>taken back</translation>
  </message>
  <message>
   <source>outbox.cli.trusts</source>
   <translation>Trusted authority: {authority}</translation>
  </message>
  <message>
   <source>outbox.cli.no_ca</source>
   <translation>forgets that authority: the public ones for https, and MLLP without TLS</translation>
  </message>
  <message>
   <source>outbox.cli.ca</source>
   <translation>the hospital's own certificate authority (a PEM file), the only one to be trusted for this destination; read once and kept. With it HL7 v2 (MLLP) goes over TLS</translation>
  </message>
  <message>
   <source>outbox.cli.export_hl7</source>
   <translation>as HL7 v2: one .hl7 file for all, or a folder with a file a sheet</translation>
  </message>
  <message>
   <source>outbox.cli.export_extract</source>
   <translation>a documented extract: an SQLite database (.sqlite) or a folder of Parquet files (docs/extract.md)</translation>
  </message>
  <message>
   <source>outbox.cli.dry_run</source>
   <translation>compares with what the destination has already, and sends nothing</translation>
  </message>
  <message>
   <source>outbox.cli.would</source>
   <translation>Would go: {sheets} sheets. Nothing was sent.</translation>
  </message>
  <message>
   <source>outbox.cli.name</source>
   <translation>NAME</translation>
  </message>
  <message>
   <source>outbox.cli.number</source>
   <translation>NUMBER</translation>
  </message>
  <message>
   <source>outbox.cli.what</source>
   <translation>consignment or destination</translation>
  </message>
  <message>
   <source>outbox.cli.by_hand</source>
   <translation>somebody has seen to it at the destination, by hand: nothing is sent there</translation>
  </message>
  <message>
   <source>outbox.cli.who</source>
   <translation>the name of another person, who agrees that it is taken back</translation>
  </message>
  <message>
   <source>outbox.cli.add</source>
   <translation>adds a destination, or changes what is said of one</translation>
  </message>
  <message>
   <source>outbox.cli.hold</source>
   <translation>lets nothing more go to a destination</translation>
  </message>
  <message>
   <source>outbox.cli.release</source>
   <translation>lets sheets go again</translation>
  </message>
  <message>
   <source>outbox.cli.url</source>
   <translation>a FHIR server, by its base address; without a password (that comes from the environment: {variable})</translation>
  </message>
  <message>
   <source>outbox.cli.mllp</source>
   <translation>an HL7 v2 receiver (MLLP)</translation>
  </message>
  <message>
   <source>outbox.cli.hl7_files</source>
   <translation>a folder to write HL7 v2 messages to</translation>
  </message>
  <message>
   <source>outbox.cli.csv</source>
   <translation>a CSV file</translation>
  </message>
  <message>
   <source>outbox.cli.extract</source>
   <translation>an SQLite or Parquet extract</translation>
  </message>
  <message>
   <source>outbox.cli.options</source>
   <translation>a TOML file with the choices of this destination; it is read once and kept</translation>
  </message>
  <message>
   <source>outbox.cli.four_eyes</source>
   <translation>nothing goes without a second person's yes (default)</translation>
  </message>
  <message>
   <source>outbox.cli.per_second</source>
   <translation>so many sheets a second at most</translation>
  </message>
  <message>
   <source>outbox.cli.why</source>
   <translation>the reason</translation>
  </message>
  <message>
   <source>outbox.cli.stage</source>
   <translation>puts all that is ready to go to a destination in a consignment</translation>
  </message>
  <message>
   <source>outbox.cli.check</source>
   <translation>validates a consignment</translation>
  </message>
  <message>
   <source>outbox.cli.approve</source>
   <translation>approves a consignment as it was validated; another person than the one who prepared it</translation>
  </message>
  <message>
   <source>outbox.cli.send</source>
   <translation>sends what is approved</translation>
  </message>
  <message>
   <source>outbox.cli.diff</source>
   <translation>compares a consignment with what the destination has already, and sends nothing</translation>
  </message>
  <message>
   <source>outbox.cli.reconcile</source>
   <translation>looks for what arrived at the destination, and compares it</translation>
  </message>
  <message>
   <source>outbox.cli.undo</source>
   <translation>takes a consignment or a sheet back: out of the outbox, or where it arrived</translation>
  </message>
  <message>
   <source>outbox.cli.sheets</source>
   <translation>these sheets only</translation>
  </message>
  <message>
   <source>outbox.cli.also_delivered</source>
   <translation>also what is delivered elsewhere, and this destination does not have as it is</translation>
  </message>
  <message>
   <source>outbox.cli.despite_keyed</source>
   <translation>sends also what somebody has typed in at the destination already</translation>
  </message>
  <message>
   <source>outbox.cli.no_destinations</source>
   <translation>There is no destination yet. “recon destination add”</translation>
  </message>
  <message>
   <source>outbox.cli.set</source>
   <translation>Destination “{name}”: {transport}, {address}</translation>
  </message>
  <message>
   <source>outbox.cli.is_held</source>
   <translation>held: {why}</translation>
  </message>
  <message>
   <source>outbox.cli.two_people</source>
   <translation>two people</translation>
  </message>
  <message>
   <source>outbox.cli.one_person</source>
   <translation>one person</translation>
  </message>
  <message>
   <source>outbox.cli.held</source>
   <translation>“{name}” is held.</translation>
  </message>
  <message>
   <source>outbox.cli.released</source>
   <translation>“{name}” goes on.</translation>
  </message>
  <message>
   <source>outbox.cli.empty</source>
   <translation>The outbox is empty.</translation>
  </message>
  <message>
   <source>outbox.cli.line</source>
   <translation>{number}  {destination}, {at}, prepared by {by}{approved}</translation>
  </message>
  <message>
   <source>outbox.cli.approved_by</source>
   <translation>, approved by {by}</translation>
  </message>
  <message>
   <source>outbox.cli.count</source>
   <translation>{stage}: {count}</translation>
  </message>
  <message>
   <source>outbox.cli.staged</source>
   <translation>Consignment {number}: {count} sheets for {destination}. Next: recon outbox check {number}</translation>
  </message>
  <message>
   <source>outbox.cli.nothing</source>
   <translation>Nothing is ready to go to {destination}.</translation>
  </message>
  <message>
   <source>outbox.cli.mark</source>
   <translation>{sheet}, unusual: {words}</translation>
  </message>
  <message>
   <source>outbox.cli.checked</source>
   <translation>Validated: {count}. Next, by another person: recon outbox approve {number}</translation>
  </message>
  <message>
   <source>outbox.cli.approved</source>
   <translation>Approved: {count}. Next: recon outbox send {destination}</translation>
  </message>
  <message>
   <source>outbox.cli.sent</source>
   <translation>Arrived: {sheets} sheets, {values} values</translation>
  </message>
  <message>
   <source>outbox.cli.stopped</source>
   <translation>Stopped: the rest has not gone. Start again whenever you like, nothing is lost and nothing doubled.</translation>
  </message>
  <message>
   <source>outbox.cli.reconciled</source>
   <translation>Found as they were sent: {count}</translation>
  </message>
  <message>
   <source>outbox.cli.undone</source>
   <translation>Taken back: {count}</translation>
  </message>
  <message>
   <source>outbox.cli.which</source>
   <translation>Give a consignment or a destination.</translation>
  </message>
  <message>
   <source>patient.several</source>
   <translation>“{text}” may mean several patients; give the IPP:
{patients}</translation>
  </message>
  <message>
   <source>patient.gap</source>
   <translation>{title}, p. {page} ({sheets}): no row between {start} and {end}, which is {hours}; rows are {usual} apart as a rule. Is a sheet missing?</translation>
  </message>
  <message>
   <source>patient.overlap</source>
   <translation>{title}, p. {page}: sheets {one} and {other} both tell of {start} to {end} ({rows} rows). Is one the other’s copy, or somebody else’s?</translation>
  </message>
  <message>
   <source>patient.length</source>
   <translation>{hours} h {minutes:02}</translation>
  </message>
  <message>
   <source>patient.value.ticked</source>
   <translation>ticked</translation>
  </message>
  <message>
   <source>patient.value.picture</source>
   <translation>(picture)</translation>
  </message>
  <message>
   <source>patient.value.signed</source>
   <translation>(signed)</translation>
  </message>
  <message>
   <source>patient.outcome.struck</source>
   <translation>(struck out)</translation>
  </message>
  <message>
   <source>patient.outcome.illegible</source>
   <translation>(illegible)</translation>
  </message>
  <message>
   <source>patient.conflict.values</source>
   <translation>{at}, sheets {sheets}: one measure, two values. {what}</translation>
  </message>
  <message>
   <source>patient.conflict.copied</source>
   <translation>{at}, sheets {sheets}: the same row stands there twice, copied perhaps. {what}</translation>
  </message>
  <message>
   <source>patient.conflict.dose</source>
   <translation>{at}, sheets {sheets}: one medicine given twice at the same time, or copied. {what}</translation>
  </message>
  <message>
   <source>patient.conflict.birth</source>
   <translation>{at}, sheet {sheets}: this is before the patient was born. {what}</translation>
  </message>
  <message>
   <source>patient.conflict.left</source>
   <translation>{at}, sheet {sheets}: the patient had left the house by then, as far as anybody told. {what}</translation>
  </message>
  <message>
   <source>patient.held.no_sheet</source>
   <translation>there is no sheet of this patient</translation>
  </message>
  <message>
   <source>patient.held.temporary</source>
   <translation>{ipp} is a number of the downtime: say whose it is with “recon merge” (“recon merge --suggest” shows whom it may be)</translation>
  </message>
  <message>
   <source>patient.held.unlisted</source>
   <translation>{ipp} is on no list: import the list in the Print room (Ctrl+I) or with “recon roster import”</translation>
  </message>
  <message>
   <source>patient.held.proposed</source>
   <translation>{ipp}: a merger that somebody proposed waits for a second person (“recon merge”)</translation>
  </message>
  <message>
   <source>patient.reason.out</source>
   <translation>{sheet} ({title}): not back: {papers}</translation>
  </message>
  <message>
   <source>patient.reason.half_lost</source>
   <translation>{sheet} ({title}): called missing, but some of its pages are back: copy those, then say so with “recon replaced”</translation>
  </message>
  <message>
   <source>patient.reason.waiting</source>
   <translation>{sheet} ({title}): fields to verify: {count}</translation>
  </message>
  <message>
   <source>patient.reason.disputed</source>
   <translation>{sheet} ({title}): two scans of page {pages} differ: say with “recon keep” which one counts</translation>
  </message>
  <message>
   <source>patient.reason.doubted</source>
   <translation>{sheet} ({title}): it is in doubt whose it is: {doubts}</translation>
  </message>
  <message>
   <source>patient.reason.proposed</source>
   <translation>{sheet} ({title}): that it is another patient’s waits for a second person (“recon merge”)</translation>
  </message>
  <message>
   <source>patient.mark.late</source>
   <translation>[written in afterwards: it stands below a later row]</translation>
  </message>
  <message>
   <source>patient.mark.early</source>
   <translation>[before the sheet was printed]</translation>
  </message>
  <message>
   <source>patient.mark.ahead</source>
   <translation>[after the page was scanned]</translation>
  </message>
  <message>
   <source>patient.mark.doubted</source>
   <translation>[in doubt whose the sheet is]</translation>
  </message>
  <message>
   <source>patient.mark.waiting</source>
   <translation>[to verify: {count}]</translation>
  </message>
  <message>
   <source>patient.cli.patient</source>
   <translation>the IPP, or names as they are looked for; without any, lists everybody who has sheets</translation>
  </message>
  <message>
   <source>patient.cli.nobody</source>
   <translation>No sheet is anybody’s yet.</translation>
  </message>
  <message>
   <source>patient.cli.ipp</source>
   <translation>IPP</translation>
  </message>
  <message>
   <source>patient.cli.name</source>
   <translation>patient</translation>
  </message>
  <message>
   <source>patient.cli.place</source>
   <translation>place</translation>
  </message>
  <message>
   <source>patient.cli.sheets</source>
   <translation>sheets</translation>
  </message>
  <message>
   <source>patient.cli.back</source>
   <translation>back</translation>
  </message>
  <message>
   <source>patient.cli.out</source>
   <translation>out</translation>
  </message>
  <message>
   <source>patient.cli.waiting</source>
   <translation>to verify</translation>
  </message>
  <message>
   <source>patient.cli.doubted</source>
   <translation>in doubt</translation>
  </message>
  <message>
   <source>patient.cli.sheets_ready</source>
   <translation>ready</translation>
  </message>
  <message>
   <source>patient.cli.ready</source>
   <translation>all ready</translation>
  </message>
  <message>
   <source>patient.cli.yes</source>
   <translation>yes</translation>
  </message>
  <message>
   <source>patient.cli.no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>patient.cli.pages</source>
   <translation>{back} of {pages} pages back</translation>
  </message>
  <message>
   <source>patient.cli.page</source>
   <translation>p. {page}</translation>
  </message>
  <message>
   <source>patient.cli.undated</source>
   <translation>no date</translation>
  </message>
  <message>
   <source>patient.cli.timeline</source>
   <translation>What the sheets tell, in the order it happened:</translation>
  </message>
  <message>
   <source>patient.cli.remarks</source>
   <translation>To look at:</translation>
  </message>
  <message>
   <source>patient.cli.not_ready</source>
   <translation>Not ready for the record:</translation>
  </message>
  <message>
   <source>patient.cli.is_ready</source>
   <translation>Ready for the record: nothing of this patient is kept back.</translation>
  </message>
  <message>
   <source>people.closed</source>
   <translation>account closed</translation>
  </message>
  <message>
   <source>people.no_such</source>
   <translation>nobody here is called '{name}'</translation>
  </message>
  <message>
   <source>people.known_already</source>
   <translation>'{name}' has an account already: {known}. Two accounts cannot have the same name, however it is spelled; add what tells them apart.</translation>
  </message>
  <message>
   <source>people.nobody</source>
   <translation>write the name of the person</translation>
  </message>
  <message>
   <source>people.name_odd</source>
   <translation>a name is one line, with one letter at least and {longest} characters at most</translation>
  </message>
  <message>
   <source>people.first_administrator</source>
   <translation>the first account is an administrator's: without one nobody could give any other</translation>
  </message>
  <message>
   <source>people.last_administrator</source>
   <translation>{name} is the last administrator: name another one first</translation>
  </message>
  <message>
   <source>people.no_role</source>
   <translation>there is no role '{role}'</translation>
  </message>
  <message>
   <source>people.no_accounts</source>
   <translation>this store has no accounts; 'recon people add NAME --role administrator' makes the first</translation>
  </message>
  <message>
   <source>people.closed_already</source>
   <translation>the account of {name} is closed</translation>
  </message>
  <message>
   <source>people.active_already</source>
   <translation>the account of {name} is open</translation>
  </message>
  <message>
   <source>people.wait</source>
   <translation>too many wrong tries; wait until {until}, or ask an administrator ('recon people unlock')</translation>
  </message>
  <message>
   <source>people.minutes</source>
   <translation>a window locks after 1 to {most} minutes</translation>
  </message>
  <message>
   <source>people.no_reason</source>
   <translation>write why: the reason stays in the ledger</translation>
  </message>
  <message>
   <source>people.change_first</source>
   <translation>Somebody else gave you this password: choose your own first ('recon people password').</translation>
  </message>
  <message>
   <source>people.cli_second</source>
   <translation>Password of {name}, who agrees: </translation>
  </message>
  <message>
   <source>people.rule.short</source>
   <translation>a password has {least} characters at least</translation>
  </message>
  <message>
   <source>people.rule.long</source>
   <translation>that is too long: {most} characters at most</translation>
  </message>
  <message>
   <source>people.rule.name</source>
   <translation>a password does not contain the name</translation>
  </message>
  <message>
   <source>people.rule.obvious</source>
   <translation>this password is among the first that anybody tries</translation>
  </message>
  <message>
   <source>people.rule.same</source>
   <translation>a password has at least {least} different characters</translation>
  </message>
  <message>
   <source>people.rule.twice</source>
   <translation>the two are not the same</translation>
  </message>
  <message>
   <source>people.rule.pin_digits</source>
   <translation>a PIN has {least} digits at least, and nothing else</translation>
  </message>
  <message>
   <source>people.rule.pin_run</source>
   <translation>a PIN is neither a run, nor one digit or group repeated</translation>
  </message>
  <message>
   <source>people.rule.pin_date</source>
   <translation>a PIN is not a likely date of birth: that is guessed</translation>
  </message>
  <message>
   <source>people.rule.badge_short</source>
   <translation>a badge has {least} characters at least</translation>
  </message>
  <message>
   <source>people.cli.name</source>
   <translation>NAME</translation>
  </message>
  <message>
   <source>people.cli.add</source>
   <translation>gives a person an account; the first is an administrator's, and turns accounts on</translation>
  </message>
  <message>
   <source>people.cli.role</source>
   <translation>what their work is</translation>
  </message>
  <message>
   <source>people.cli.change_role</source>
   <translation>gives another role</translation>
  </message>
  <message>
   <source>people.cli.close</source>
   <translation>closes an account: the person comes in no more, what they did stays</translation>
  </message>
  <message>
   <source>people.cli.reopen</source>
   <translation>opens a closed account again</translation>
  </message>
  <message>
   <source>people.cli.password</source>
   <translation>changes one's own password; an administrator gives somebody a first one, which they must change</translation>
  </message>
  <message>
   <source>people.cli.pin</source>
   <translation>chooses a PIN, for quick changes of person at the window</translation>
  </message>
  <message>
   <source>people.cli.badge</source>
   <translation>takes a badge, for quick changes of person at the window (an empty line takes it away)</translation>
  </message>
  <message>
   <source>people.cli.unlock</source>
   <translation>lets somebody try again after too many wrong tries</translation>
  </message>
  <message>
   <source>people.cli.emergency</source>
   <translation>emergency access for 30 minutes, with a reason that stays in the ledger</translation>
  </message>
  <message>
   <source>people.cli.list</source>
   <translation>tells who has an account (default)</translation>
  </message>
  <message>
   <source>people.cli.acts</source>
   <translation>acts</translation>
  </message>
  <message>
   <source>people.cli.whose</source>
   <translation>the person's name, as the account has it</translation>
  </message>
  <message>
   <source>people.cli.why</source>
   <translation>the reason, in your own words</translation>
  </message>
  <message>
   <source>people.cli.none</source>
   <translation>Nobody has an account: whoever opens this station works under the name that they say.</translation>
  </message>
  <message>
   <source>people.cli.active</source>
   <translation>open</translation>
  </message>
  <message>
   <source>people.cli.closed</source>
   <translation>closed</translation>
  </message>
  <message>
   <source>people.cli.locked</source>
   <translation>locked until {until}</translation>
  </message>
  <message>
   <source>people.cli.must_change</source>
   <translation>must change their password</translation>
  </message>
  <message>
   <source>people.cli.added</source>
   <translation>{name} has an account: {role}.</translation>
  </message>
  <message>
   <source>people.cli.first</source>
   <translation>Accounts are on: from now on everybody signs in with their password.</translation>
  </message>
  <message>
   <source>people.cli.given_role</source>
   <translation>{name}: {role}.</translation>
  </message>
  <message>
   <source>people.cli.closed_done</source>
   <translation>The account of {name} is closed.</translation>
  </message>
  <message>
   <source>people.cli.reopened</source>
   <translation>The account of {name} is open again.</translation>
  </message>
  <message>
   <source>people.cli.password_set</source>
   <translation>The password of {name} is changed.</translation>
  </message>
  <message>
   <source>people.cli.password_given</source>
   <translation>{name} has a password, to be changed at the first sign-in.</translation>
  </message>
  <message>
   <source>people.cli.pin_set</source>
   <translation>{name} has a PIN.</translation>
  </message>
  <message>
   <source>people.cli.badge_set</source>
   <translation>{name} has a badge.</translation>
  </message>
  <message>
   <source>people.cli.badge_gone</source>
   <translation>{name} has no badge any more.</translation>
  </message>
  <message>
   <source>people.cli.unlocked</source>
   <translation>{name} may try again.</translation>
  </message>
  <message>
   <source>people.cli.broken</source>
   <translation>Emergency access for {name} until {until}. The reason is in the ledger, and administrators see it.</translation>
  </message>
  <message>
   <source>people.cli.rescue</source>
   <translation>lets an administrator in again who has no password any more, by the rescue code</translation>
  </message>
  <message>
   <source>people.cli.rescue_code</source>
   <translation>gives a new rescue code, in place of the old one</translation>
  </message>
  <message>
   <source>people.cli.ask_rescue</source>
   <translation>Rescue code: </translation>
  </message>
  <message>
   <source>people.cli.code</source>
   <translation>Rescue code: {code}</translation>
  </message>
  <message>
   <source>people.cli.code_away</source>
   <translation>Write it down and lock it away: it lets an administrator in who has lost their password, and is told only once.</translation>
  </message>
  <message>
   <source>people.cli.lock</source>
   <translation>says after how many minutes without anybody the window locks</translation>
  </message>
  <message>
   <source>people.cli.lock_minutes</source>
   <translation>how many minutes</translation>
  </message>
  <message>
   <source>people.cli.lock_done</source>
   <translation>The window locks after {minutes} minutes without anybody.</translation>
  </message>
  <message>
   <source>people.cli.ask_password</source>
   <translation>Password of {name}: </translation>
  </message>
  <message>
   <source>people.cli.ask_new</source>
   <translation>New password of {name}: </translation>
  </message>
  <message>
   <source>people.cli.ask_again</source>
   <translation>Once more: </translation>
  </message>
  <message>
   <source>people.cli.ask_pin</source>
   <translation>PIN of {name} (digits): </translation>
  </message>
  <message>
   <source>people.cli.ask_badge</source>
   <translation>Hold up the badge of {name}: </translation>
  </message>
  <message>
   <source>people.cli.no_terminal</source>
   <translation>give {variable}, or run recon in a terminal, which asks for it</translation>
  </message>
  <message>
   <source>people.act.store_made</source>
   <translation>make a store</translation>
  </message>
  <message>
   <source>people.act.form_added</source>
   <translation>print a version of a form</translation>
  </message>
  <message>
   <source>people.act.patient_added</source>
   <translation>add a patient</translation>
  </message>
  <message>
   <source>people.act.roster_taken</source>
   <translation>take a list of patients</translation>
  </message>
  <message>
   <source>people.act.patient_merged</source>
   <translation>take a merger of numbers</translation>
  </message>
  <message>
   <source>people.act.batch_printed</source>
   <translation>print</translation>
  </message>
  <message>
   <source>people.act.sheet_printed</source>
   <translation>print</translation>
  </message>
  <message>
   <source>people.act.batch_sent</source>
   <translation>send to the printer</translation>
  </message>
  <message>
   <source>people.act.batch_counted</source>
   <translation>count what came out of the printer</translation>
  </message>
  <message>
   <source>people.act.file_scanned</source>
   <translation>scan</translation>
  </message>
  <message>
   <source>people.act.file_refused</source>
   <translation>scan</translation>
  </message>
  <message>
   <source>people.act.file_again</source>
   <translation>have a page read again</translation>
  </message>
  <message>
   <source>people.act.page_read</source>
   <translation>read pages</translation>
  </message>
  <message>
   <source>people.act.page_fault</source>
   <translation>read pages</translation>
  </message>
  <message>
   <source>people.act.page_kept</source>
   <translation>choose the scan that counts</translation>
  </message>
  <message>
   <source>people.act.field_verified</source>
   <translation>verify a field</translation>
  </message>
  <message>
   <source>people.act.sheet_matched</source>
   <translation>match a sheet to a patient</translation>
  </message>
  <message>
   <source>people.act.sheet_unmatched</source>
   <translation>undo a match</translation>
  </message>
  <message>
   <source>people.act.identity_doubted</source>
   <translation>raise a doubt about identity</translation>
  </message>
  <message>
   <source>people.act.doubt_settled</source>
   <translation>settle a doubt about identity</translation>
  </message>
  <message>
   <source>people.act.change_proposed</source>
   <translation>propose a merger or a transfer</translation>
  </message>
  <message>
   <source>people.act.change_answered</source>
   <translation>answer a merger or a transfer</translation>
  </message>
  <message>
   <source>people.act.sheet_voided</source>
   <translation>void a sheet</translation>
  </message>
  <message>
   <source>people.act.sheet_missing</source>
   <translation>declare a sheet missing</translation>
  </message>
  <message>
   <source>people.act.sheet_unused</source>
   <translation>declare a sheet unused</translation>
  </message>
  <message>
   <source>people.act.sheet_replaced</source>
   <translation>declare a sheet replaced</translation>
  </message>
  <message>
   <source>people.act.word_withdrawn</source>
   <translation>take back what was said of a sheet</translation>
  </message>
  <message>
   <source>people.act.destination_set</source>
   <translation>set a destination (for one person alone: an administrator)</translation>
  </message>
  <message>
   <source>people.act.destination_held</source>
   <translation>hold or release a destination</translation>
  </message>
  <message>
   <source>people.act.consignment_staged</source>
   <translation>prepare a consignment</translation>
  </message>
  <message>
   <source>people.act.consignment_checked</source>
   <translation>validate a consignment</translation>
  </message>
  <message>
   <source>people.act.consignment_approved</source>
   <translation>approve a consignment</translation>
  </message>
  <message>
   <source>people.act.sheet_set_off</source>
   <translation>send to the patient record</translation>
  </message>
  <message>
   <source>people.act.sheet_refused</source>
   <translation>send to the patient record</translation>
  </message>
  <message>
   <source>people.act.part_arrived</source>
   <translation>send to the patient record</translation>
  </message>
  <message>
   <source>people.act.exported</source>
   <translation>export</translation>
  </message>
  <message>
   <source>people.act.delivered</source>
   <translation>send to the patient record</translation>
  </message>
  <message>
   <source>people.act.consignment_reconciled</source>
   <translation>compare a consignment with the record</translation>
  </message>
  <message>
   <source>people.act.delivery_undone</source>
   <translation>take a delivery back</translation>
  </message>
  <message>
   <source>people.act.merger_told</source>
   <translation>tell of a merger</translation>
  </message>
  <message>
   <source>people.act.sampling_started</source>
   <translation>draw samples</translation>
  </message>
  <message>
   <source>people.act.field_repeated</source>
   <translation>verify a field</translation>
  </message>
  <message>
   <source>people.act.calibrated</source>
   <translation>calibrate the reading</translation>
  </message>
  <message>
   <source>people.act.acceptance_tightened</source>
   <translation>tighten what is accepted</translation>
  </message>
  <message>
   <source>people.act.acceptance_reset</source>
   <translation>loosen what is accepted</translation>
  </message>
  <message>
   <source>people.act.range_added</source>
   <translation>add numbers</translation>
  </message>
  <message>
   <source>people.act.range_given</source>
   <translation>give numbers to another station</translation>
  </message>
  <message>
   <source>people.act.number_issued</source>
   <translation>give a temporary number</translation>
  </message>
  <message>
   <source>people.act.downtime_opened</source>
   <translation>open a downtime</translation>
  </message>
  <message>
   <source>people.act.downtime_closed</source>
   <translation>close a downtime</translation>
  </message>
  <message>
   <source>people.act.reserve_opened</source>
   <translation>open an envelope of the reserve</translation>
  </message>
  <message>
   <source>people.act.reserve_kept</source>
   <translation>put sheets back into the reserve</translation>
  </message>
  <message>
   <source>people.act.key_made</source>
   <translation>make a signing key</translation>
  </message>
  <message>
   <source>people.act.field_keyed</source>
   <translation>type a field twice</translation>
  </message>
  <message>
   <source>people.act.field_asked</source>
   <translation>ask for a field again</translation>
  </message>
  <message>
   <source>people.act.fault_set_aside</source>
   <translation>set a page aside</translation>
  </message>
  <message>
   <source>people.act.choice_made</source>
   <translation>change this setting of the station</translation>
  </message>
  <message>
   <source>people.act.secret_set</source>
   <translation>change a secret of the store</translation>
  </message>
  <message>
   <source>people.act.person_set</source>
   <translation>change accounts</translation>
  </message>
  <message>
   <source>people.act.signed_in</source>
   <translation>sign in</translation>
  </message>
  <message>
   <source>people.act.sign_in_refused</source>
   <translation>sign in</translation>
  </message>
  <message>
   <source>people.act.glass_broken</source>
   <translation>take emergency access</translation>
  </message>
  <message>
   <source>people.act.ledger_anchored</source>
   <translation>anchor the ledger</translation>
  </message>
  <message>
   <source>people.act.backup_made</source>
   <translation>make a backup</translation>
  </message>
  <message>
   <source>people.act.store_restored</source>
   <translation>restore</translation>
  </message>
  <message>
   <source>people.act.key_changed</source>
   <translation>change the keys of the store</translation>
  </message>
  <message>
   <source>people.act.seal_attached</source>
   <translation>attach a seal</translation>
  </message>
  <message>
   <source>people.window.who</source>
   <translation>Who is at work?</translation>
  </message>
  <message>
   <source>people.window.locked</source>
   <translation>Station locked</translation>
  </message>
  <message>
   <source>people.window.sign_in_about</source>
   <translation>What happens here bears your name: say who you are.</translation>
  </message>
  <message>
   <source>people.window.choose_own</source>
   <translation>Choose your password</translation>
  </message>
  <message>
   <source>people.window.own_about</source>
   <translation>The one that you typed was given to you by somebody else. Choose your own: twelve characters at least; a sentence will do.</translation>
  </message>
  <message>
   <source>people.window.name</source>
   <translation>Your name</translation>
  </message>
  <message>
   <source>people.window.secret</source>
   <translation>Your password</translation>
  </message>
  <message>
   <source>people.window.quick_secret</source>
   <translation>Your PIN, your badge, or your password</translation>
  </message>
  <message>
   <source>people.window.new</source>
   <translation>New password</translation>
  </message>
  <message>
   <source>people.window.again</source>
   <translation>New password, once more</translation>
  </message>
  <message>
   <source>people.window.old</source>
   <translation>Your present password</translation>
  </message>
  <message>
   <source>people.window.pin</source>
   <translation>PIN, six digits at least</translation>
  </message>
  <message>
   <source>people.window.pin_again</source>
   <translation>PIN, once more</translation>
  </message>
  <message>
   <source>people.window.badge</source>
   <translation>Hold up your badge here (nothing: take it away)</translation>
  </message>
  <message>
   <source>people.window.why</source>
   <translation>Why, in your own words</translation>
  </message>
  <message>
   <source>people.window.sign_in</source>
   <translation>Come in</translation>
  </message>
  <message>
   <source>people.window.keep</source>
   <translation>Keep this password</translation>
  </message>
  <message>
   <source>people.window.looking</source>
   <translation>Just a moment…</translation>
  </message>
  <message>
   <source>people.window.differ</source>
   <translation>The two are not the same.</translation>
  </message>
  <message>
   <source>people.window.missing</source>
   <translation>Something is missing here.</translation>
  </message>
  <message>
   <source>people.window.own</source>
   <translation>My account</translation>
  </message>
  <message>
   <source>people.window.lock</source>
   <translation>Lock</translation>
  </message>
  <message>
   <source>people.window.people</source>
   <translation>The accounts…</translation>
  </message>
  <message>
   <source>people.window.does_lock</source>
   <translation>lock, where everybody has an account</translation>
  </message>
  <message>
   <source>people.window.emergency_short</source>
   <translation>Emergency → {until}</translation>
  </message>
  <message>
   <source>people.window.emergency_until</source>
   <translation>Emergency access until {until}</translation>
  </message>
  <message>
   <source>people.window.people_about</source>
   <translation>Everybody has an account, and their role decides what they may do, in the window and on the command line. To give one: a name, a role, and a first password that the person will change.</translation>
  </message>
  <message>
   <source>people.window.first</source>
   <translation>First password (for a new account, or a forgotten password)</translation>
  </message>
  <message>
   <source>people.window.turn_on</source>
   <translation>Password (the first account, an administrator's, turns accounts on for all)</translation>
  </message>
  <message>
   <source>people.window.close</source>
   <translation>Close this account</translation>
  </message>
  <message>
   <source>people.window.reopen</source>
   <translation>Open this account again</translation>
  </message>
  <message>
   <source>people.window.unlock</source>
   <translation>Let them try again</translation>
  </message>
  <message>
   <source>people.window.is_locked</source>
   <translation>locked after wrong tries</translation>
  </message>
  <message>
   <source>people.window.second</source>
   <translation>The password of that other person, typed by them</translation>
  </message>
  <message>
   <source>people.window.second_missing</source>
   <translation>The other person agrees by typing their own password here.</translation>
  </message>
  <message>
   <source>people.window.do.password</source>
   <translation>Password</translation>
  </message>
  <message>
   <source>people.window.do.pin</source>
   <translation>PIN</translation>
  </message>
  <message>
   <source>people.window.do.badge</source>
   <translation>Badge</translation>
  </message>
  <message>
   <source>people.window.do.emergency</source>
   <translation>Emergency access</translation>
  </message>
  <message>
   <source>people.window.means.password</source>
   <translation>Twelve characters at least; a sentence that only you know is better than a difficult word.</translation>
  </message>
  <message>
   <source>people.window.means.pin</source>
   <translation>To come back quickly to this station during your shift, once you have come in by password.</translation>
  </message>
  <message>
   <source>people.window.means.badge</source>
   <translation>To come back by holding up your badge during your shift, once you have come in to this station by password.</translation>
  </message>
  <message>
   <source>people.window.means.emergency</source>
   <translation>For 30 minutes, all that the other roles may do. The reason stays in the ledger, is on the report, and administrators see it.</translation>
  </message>
  <message>
   <source>people.window.done.password</source>
   <translation>Change the password</translation>
  </message>
  <message>
   <source>people.window.done.pin</source>
   <translation>Keep this PIN</translation>
  </message>
  <message>
   <source>people.window.done.badge</source>
   <translation>Keep this badge</translation>
  </message>
  <message>
   <source>people.window.done.emergency</source>
   <translation>Take emergency access</translation>
  </message>
  <message>
   <source>people.window.kept.password</source>
   <translation>Your password is changed.</translation>
  </message>
  <message>
   <source>people.window.kept.pin</source>
   <translation>Your PIN is kept.</translation>
  </message>
  <message>
   <source>people.window.kept.badge</source>
   <translation>Your badge is noted.</translation>
  </message>
  <message>
   <source>people.window.kept.emergency</source>
   <translation>Emergency access is open for 30 minutes.</translation>
  </message>
  <message>
   <source>preflight.page.title</source>
   <translation>Test page: printer and scanner</translation>
  </message>
  <message>
   <source>preflight.page.side</source>
   <translation>Side {side} of {sides}</translation>
  </message>
  <message>
   <source>preflight.page.do_1</source>
   <translation>Print this page at its actual size (100%), on the printer that will print the sheets.</translation>
  </message>
  <message>
   <source>preflight.page.do_2</source>
   <translation>With the ward’s pen, copy the digits at the foot of the page and tick the three boxes marked x.</translation>
  </message>
  <message>
   <source>preflight.page.do_3</source>
   <translation>Scan it as you will scan the sheets; recon then says what to change.</translation>
  </message>
  <message>
   <source>preflight.page.codes</source>
   <translation>Codes, smaller and smaller</translation>
  </message>
  <message>
   <source>preflight.page.grey</source>
   <translation>Greys, from white to black</translation>
  </message>
  <message>
   <source>preflight.page.black</source>
   <translation>Solid black, and white</translation>
  </message>
  <message>
   <source>preflight.page.lines</source>
   <translation>Finer and finer lines</translation>
  </message>
  <message>
   <source>preflight.page.print</source>
   <translation>Small print</translation>
  </message>
  <message>
   <source>preflight.page.boxes</source>
   <translation>Sample digits</translation>
  </message>
  <message>
   <source>preflight.page.own</source>
   <translation>Your turn: copy the digits, tick the boxes</translation>
  </message>
  <message>
   <source>preflight.page.leave</source>
   <translation>leave empty</translation>
  </message>
  <message>
   <source>preflight.page.sample</source>
   <translation>The quick brown fox jumps over the lazy dog 0123456789</translation>
  </message>
  <message>
   <source>preflight.page.foot</source>
   <translation>There are no patient data on this page. It belongs in no record: throw it away after the test.</translation>
  </message>
  <message>
   <source>preflight.level.good</source>
   <translation>Good</translation>
  </message>
  <message>
   <source>preflight.level.look</source>
   <translation>Look</translation>
  </message>
  <message>
   <source>preflight.level.bad</source>
   <translation>Change</translation>
  </message>
  <message>
   <source>preflight.name.scale</source>
   <translation>Scale</translation>
  </message>
  <message>
   <source>preflight.name.skew</source>
   <translation>Skew</translation>
  </message>
  <message>
   <source>preflight.name.way</source>
   <translation>Way up</translation>
  </message>
  <message>
   <source>preflight.name.offset</source>
   <translation>Place</translation>
  </message>
  <message>
   <source>preflight.name.margins</source>
   <translation>Edges</translation>
  </message>
  <message>
   <source>preflight.name.contrast</source>
   <translation>Contrast</translation>
  </message>
  <message>
   <source>preflight.name.black</source>
   <translation>Solid black</translation>
  </message>
  <message>
   <source>preflight.name.grey</source>
   <translation>Greys</translation>
  </message>
  <message>
   <source>preflight.name.resolution</source>
   <translation>Sharpness</translation>
  </message>
  <message>
   <source>preflight.name.dirt</source>
   <translation>Cleanness</translation>
  </message>
  <message>
   <source>preflight.name.bent</source>
   <translation>Flatness</translation>
  </message>
  <message>
   <source>preflight.name.jpeg</source>
   <translation>Compression</translation>
  </message>
  <message>
   <source>preflight.name.codes</source>
   <translation>Codes</translation>
  </message>
  <message>
   <source>preflight.name.samples</source>
   <translation>Sample digits</translation>
  </message>
  <message>
   <source>preflight.name.own</source>
   <translation>Your writing</translation>
  </message>
  <message>
   <source>preflight.name.sides</source>
   <translation>Both sides</translation>
  </message>
  <message>
   <source>preflight.said.scale.good</source>
   <translation>{across}% across, {down}% down</translation>
  </message>
  <message>
   <source>preflight.said.scale.fit</source>
   <translation>{across}% across, {down}% down: the page was made smaller. In the print dialogue choose “Actual size” or “100%”, not “Fit to page”.</translation>
  </message>
  <message>
   <source>preflight.said.scale.large</source>
   <translation>{across}% across, {down}% down: the page was made larger. In the print dialogue choose “Actual size” or “100%”.</translation>
  </message>
  <message>
   <source>preflight.said.scale.uneven</source>
   <translation>{across}% across, {down}% down: not the same. The paper slips in the feeder, or the scanner stretches the picture: clean the rollers, or try the glass.</translation>
  </message>
  <message>
   <source>preflight.said.scale.unknown</source>
   <translation>not known: the picture is not an A4. Scan the whole page, as A4.</translation>
  </message>
  <message>
   <source>preflight.said.skew.good</source>
   <translation>{degrees}°</translation>
  </message>
  <message>
   <source>preflight.said.skew.look</source>
   <translation>{degrees}°: move the feeder’s guides against the paper.</translation>
  </message>
  <message>
   <source>preflight.said.skew.bad</source>
   <translation>{degrees}°: the paper goes in askew. Move the guides against the paper, even out the pile, clean the rollers.</translation>
  </message>
  <message>
   <source>preflight.said.way.good</source>
   <translation>the right way up</translation>
  </message>
  <message>
   <source>preflight.said.way.turned</source>
   <translation>turned by {degrees}°: recon turns it back, there is nothing to do</translation>
  </message>
  <message>
   <source>preflight.said.way.mirrored</source>
   <translation>as in a mirror: recon reads no mirrored text. Turn “mirror” or “transparency” off in the printer or the scanner.</translation>
  </message>
  <message>
   <source>preflight.said.offset.good</source>
   <translation>off by {right} mm across and {down} mm down</translation>
  </message>
  <message>
   <source>preflight.said.offset.look</source>
   <translation>off by {right} mm across and {down} mm down: check the printer’s tray, the guides, and that the scanner is set to A4.</translation>
  </message>
  <message>
   <source>preflight.said.offset.bad</source>
   <translation>off by {right} mm across and {down} mm down: an edge may be missing. Choose A4 in the printer and in the scanner, and move the guides against the paper.</translation>
  </message>
  <message>
   <source>preflight.said.offset.unknown</source>
   <translation>not known: the picture is not an A4</translation>
  </message>
  <message>
   <source>preflight.said.margins.good</source>
   <translation>ink comes within {most} mm of the edges or nearer; 7 are needed</translation>
  </message>
  <message>
   <source>preflight.said.margins.look</source>
   <translation>ink comes only within {most} mm of an edge ({edges}): that is just enough. Print at the actual size and choose the smallest margins.</translation>
  </message>
  <message>
   <source>preflight.said.margins.bad</source>
   <translation>cut off by more than 7 mm: {edges}. Choose A4 in the printer and in the scanner; if the scanner cuts, turn automatic cropping off.</translation>
  </message>
  <message>
   <source>preflight.said.margins.marks</source>
   <translation>marks not seen: {missing} of 8. The edge is cut off, folded or covered: choose A4 in the printer and in the scanner, without automatic cropping.</translation>
  </message>
  <message>
   <source>preflight.said.contrast.good</source>
   <translation>white {white}, black {black} (from 255 to 0)</translation>
  </message>
  <message>
   <source>preflight.said.contrast.pale</source>
   <translation>white {white}, black {black}: the print is pale. Change the toner, turn toner saving off, or have the scanner darker.</translation>
  </message>
  <message>
   <source>preflight.said.contrast.dark</source>
   <translation>white {white}, black {black}: the paper is grey. Have the scanner brighter, turn background correction off, or clean the glass.</translation>
  </message>
  <message>
   <source>preflight.said.contrast.weak</source>
   <translation>white {white}, black {black}: too little between them. Put the scanner’s brightness and contrast back to what they were, and look at the toner.</translation>
  </message>
  <message>
   <source>preflight.said.black.good</source>
   <translation>even</translation>
  </message>
  <message>
   <source>preflight.said.black.look</source>
   <translation>uneven ({percent}% between its parts): the toner runs out or the drum is worn. Shake or change the cartridge.</translation>
  </message>
  <message>
   <source>preflight.said.grey.good</source>
   <translation>{seen} steps of {steps} can be told apart</translation>
  </message>
  <message>
   <source>preflight.said.grey.bilevel</source>
   <translation>black and white only: set the scanner to “greyscale”. recon reads black and white too, but will ask a person more often.</translation>
  </message>
  <message>
   <source>preflight.said.grey.light</source>
   <translation>light greys are gone ({seen} steps of {steps}): a pencil or a pale pen would not be seen. Have it less bright; turn “remove background” off.</translation>
  </message>
  <message>
   <source>preflight.said.grey.dark</source>
   <translation>dark greys run together ({seen} steps of {steps}): lower the scanner’s contrast, or the printer’s density.</translation>
  </message>
  <message>
   <source>preflight.said.resolution.good</source>
   <translation>{dpi} dots an inch; lines of {finest} mm stay apart</translation>
  </message>
  <message>
   <source>preflight.said.resolution.coarse</source>
   <translation>{dpi} dots an inch: too few. Set the scanner to 300 (200 at least).</translation>
  </message>
  <message>
   <source>preflight.said.resolution.few</source>
   <translation>{dpi} dots an inch: just enough. Set the scanner to 300.</translation>
  </message>
  <message>
   <source>preflight.said.resolution.soft</source>
   <translation>{dpi} dots an inch, but lines finer than {finest} mm run together: the picture is blurred. Clean the glass, lay the paper flat, turn “smoothing” off; 300 dots an inch.</translation>
  </message>
  <message>
   <source>preflight.said.resolution.blurred</source>
   <translation>{dpi} dots an inch, but even wide lines run together: the picture is blurred, or the scanner enlarged it. Scan at 300 true dots an inch, without enlarging.</translation>
  </message>
  <message>
   <source>preflight.said.dirt.good</source>
   <translation>neither lines nor specks</translation>
  </message>
  <message>
   <source>preflight.said.dirt.specks</source>
   <translation>specks ({specks} on a dm²): clean the glass, the drum or the toner.</translation>
  </message>
  <message>
   <source>preflight.said.dirt.streaks</source>
   <translation>lines along the page: {streaks}. Clean the narrow glass under the feeder; if the line is on the paper too, it is the printer’s drum.</translation>
  </message>
  <message>
   <source>preflight.said.bent.good</source>
   <translation>flat, within {mm} mm</translation>
  </message>
  <message>
   <source>preflight.said.bent.look</source>
   <translation>bent, by {mm} mm: lay the paper flat, and keep the lid closed. recon follows paper up to 3 mm.</translation>
  </message>
  <message>
   <source>preflight.said.bent.bad</source>
   <translation>bent or badly fed, by {mm} mm: scan it on the glass; clean the feeder’s rollers.</translation>
  </message>
  <message>
   <source>preflight.said.jpeg.good</source>
   <translation>no damage to be seen</translation>
  </message>
  <message>
   <source>preflight.said.jpeg.look</source>
   <translation>it shows a little: set the JPEG quality to “high”, or choose a PDF or PNG without loss.</translation>
  </message>
  <message>
   <source>preflight.said.jpeg.bad</source>
   <translation>it damages the picture: set the JPEG quality to “high” (80 or more), or choose PNG or TIFF.</translation>
  </message>
  <message>
   <source>preflight.said.codes.good</source>
   <translation>read, down to dots of {module} mm; those of the sheets have 0.7 mm</translation>
  </message>
  <message>
   <source>preflight.said.codes.look</source>
   <translation>those of the sheets (0.7 mm) are read, smaller ones than {module} mm are not: there is little to spare. See contrast and sharpness.</translation>
  </message>
  <message>
   <source>preflight.said.codes.bad</source>
   <translation>codes as large as those of the sheets not read: {missing} of 4. See contrast, sharpness and edges.</translation>
  </message>
  <message>
   <source>preflight.said.samples.good</source>
   <translation>{right} of 10 read right</translation>
  </message>
  <message>
   <source>preflight.said.samples.look</source>
   <translation>{right} of 10 read right: see sharpness and contrast.</translation>
  </message>
  <message>
   <source>preflight.said.samples.bad</source>
   <translation>only {right} of 10 read right: do not use this scanner as it is. See sharpness and contrast.</translation>
  </message>
  <message>
   <source>preflight.said.own.good</source>
   <translation>{digits} digits of 10 and {ticks} boxes of 4 read right</translation>
  </message>
  <message>
   <source>preflight.said.own.nobody</source>
   <translation>nobody wrote on the page: copy the digits with a pen to test that too</translation>
  </message>
  <message>
   <source>preflight.said.own.pale</source>
   <translation>{digits} digits of 10 and {ticks} boxes of 4 read right, but the pen is pale: take a black or dark blue ballpoint.</translation>
  </message>
  <message>
   <source>preflight.said.own.look</source>
   <translation>{digits} digits of 10 and {ticks} boxes of 4 read right: write one digit a box, like the printed sample.</translation>
  </message>
  <message>
   <source>preflight.said.own.bad</source>
   <translation>only {digits} digits of 10 and {ticks} boxes of 4 read right: another pen, one digit a box like the printed sample, then test again.</translation>
  </message>
  <message>
   <source>preflight.said.sides.good</source>
   <translation>both sides are there</translation>
  </message>
  <message>
   <source>preflight.said.sides.missing</source>
   <translation>side {side} is not there: turn “duplex” on in the scanner, or scan the backs afterwards.</translation>
  </message>
  <message>
   <source>preflight.edge.left</source>
   <translation>left</translation>
  </message>
  <message>
   <source>preflight.edge.right</source>
   <translation>right</translation>
  </message>
  <message>
   <source>preflight.edge.top</source>
   <translation>top</translation>
  </message>
  <message>
   <source>preflight.edge.bottom</source>
   <translation>bottom</translation>
  </message>
  <message>
   <source>preflight.cli.paths</source>
   <translation>the scanned test page (a picture or a PDF), to read it</translation>
  </message>
  <message>
   <source>preflight.cli.out</source>
   <translation>writes the test page to this PDF, to print</translation>
  </message>
  <message>
   <source>preflight.cli.printer</source>
   <translation>prints the test page on this printer (CUPS)</translation>
  </message>
  <message>
   <source>preflight.cli.duplex</source>
   <translation>a test page on both sides; with --device: scans both</translation>
  </message>
  <message>
   <source>preflight.cli.device</source>
   <translation>scans the page in this scanner (named as by “recon scan --devices”), and reads it</translation>
  </message>
  <message>
   <source>preflight.cli.source</source>
   <translation>where the paper is: the feeder, or the flatbed</translation>
  </message>
  <message>
   <source>preflight.cli.dpi</source>
   <translation>dots an inch asked of the scanner (by default: 300 with --device; else as an A4 picture has them)</translation>
  </message>
  <message>
   <source>preflight.cli.json</source>
   <translation>as JSON</translation>
  </message>
  <message>
   <source>preflight.cli.nothing</source>
   <translation>Say what to do: --out PAGE.pdf or --printer NAME to print it; a scanned file, or --device NAME, to read it.</translation>
  </message>
  <message>
   <source>preflight.cli.one_way</source>
   <translation>Print the test page, or read it: not both at once.</translation>
  </message>
  <message>
   <source>preflight.cli.written</source>
   <translation>Test page: {out}. Print it at its actual size (100%), copy the digits, then: recon preflight SCAN</translation>
  </message>
  <message>
   <source>preflight.cli.printed</source>
   <translation>Test page sent to {printer}. Copy the digits, then: recon preflight SCAN</translation>
  </message>
  <message>
   <source>preflight.cli.page</source>
   <translation>{file}, page {page}</translation>
  </message>
  <message>
   <source>preflight.cli.not_found</source>
   <translation>This is no test page of recon, or none of its codes can be read. If it is one: scan it on the glass, in greyscale, at 300 dots an inch, the whole page.</translation>
  </message>
  <message>
   <source>preflight.cli.not_laid</source>
   <translation>The test page is there, but its marks are not seen ({reason}): scan the whole page as A4, without automatic cropping.</translation>
  </message>
  <message>
   <source>preflight.cli.all_good</source>
   <translation>All is well: this printer and this scanner will do.</translation>
  </message>
  <message>
   <source>preflight.cli.to_change</source>
   <translation>To change: {bad}; to look at: {look}. Change it, then print and scan again.</translation>
  </message>
  <message>
   <source>preflight.panel.title</source>
   <translation>Test printer and scanner</translation>
  </message>
  <message>
   <source>preflight.panel.hint</source>
   <translation>Before the day comes, a test page says whether this printer and this scanner will do, and what to change. It has no patient’s data; nothing is kept.</translation>
  </message>
  <message>
   <source>preflight.panel.first</source>
   <translation>1. Print the page at its actual size (100%), then copy the digits and tick the boxes with a pen.</translation>
  </message>
  <message>
   <source>preflight.panel.second</source>
   <translation>2. Scan it as you will scan the sheets: here, or elsewhere, then open the file.</translation>
  </message>
  <message>
   <source>preflight.panel.print</source>
   <translation>Print the page…</translation>
  </message>
  <message>
   <source>preflight.panel.save</source>
   <translation>Save the page…</translation>
  </message>
  <message>
   <source>preflight.panel.scan</source>
   <translation>Scan the page</translation>
  </message>
  <message>
   <source>preflight.panel.open</source>
   <translation>Open the scanned page…</translation>
  </message>
  <message>
   <source>preflight.panel.close</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>preflight.panel.file</source>
   <translation>test-page.pdf</translation>
  </message>
  <message>
   <source>preflight.panel.busy</source>
   <translation>One moment…</translation>
  </message>
  <message>
   <source>preflight.panel.printed</source>
   <translation>The test page was sent to the printer.</translation>
  </message>
  <message>
   <source>preflight.panel.saved</source>
   <translation>The test page is saved. Print it at its actual size (100%).</translation>
  </message>
  <message>
   <source>preflight.panel.no_scanner</source>
   <translation>No scanner is chosen yet: it is chosen in Scan. A page scanned elsewhere is opened here.</translation>
  </message>
  <message>
   <source>preflight.panel.all_good</source>
   <translation>All is well: this printer and this scanner will do.</translation>
  </message>
  <message>
   <source>preflight.panel.to_change</source>
   <translation>Change what is said above, then print and scan again.</translation>
  </message>
  <message>
   <source>preflight.panel.scanner</source>
   <translation>Scanner: {name}</translation>
  </message>
  <message>
   <source>preflight.panel.both</source>
   <translation>Both sides</translation>
  </message>
  <message>
   <source>prefs.title</source>
   <translation>Appearance</translation>
  </message>
  <message>
   <source>prefs.about</source>
   <translation>These choices are yours: recon has them again on this station each time it opens.</translation>
  </message>
  <message>
   <source>prefs.colours</source>
   <translation>Colours</translation>
  </message>
  <message>
   <source>prefs.light</source>
   <translation>Light</translation>
  </message>
  <message>
   <source>prefs.dark</source>
   <translation>Dark</translation>
  </message>
  <message>
   <source>prefs.system</source>
   <translation>As the station</translation>
  </message>
  <message>
   <source>prefs.size</source>
   <translation>Size of text</translation>
  </message>
  <message>
   <source>prefs.times</source>
   <translation>{percent}%</translation>
  </message>
  <message>
   <source>prefs.now</source>
   <translation>Colours: {colours} · text: {percent}%</translation>
  </message>
  <message>
   <source>prefs.sample</source>
   <translation>Text will be of this size. 0 1 2 3 4 5 6 7 8 9</translation>
  </message>
  <message>
   <source>prefs.done</source>
   <translation>Done</translation>
  </message>
  <message>
   <source>prefs.does.larger</source>
   <translation>makes the text of the whole window larger</translation>
  </message>
  <message>
   <source>prefs.does.smaller</source>
   <translation>makes the text of the whole window smaller</translation>
  </message>
  <message>
   <source>prefs.does.usual</source>
   <translation>gives text its usual size again</translation>
  </message>
  <message>
   <source>prefs.does.page</source>
   <translation>opens the help page of the room</translation>
  </message>
  <message>
   <source>printing.nothing</source>
   <translation>There is nothing to print: name patients (--roster, --ward or --patient) or a number of sheets (--blank).</translation>
  </message>
  <message>
   <source>printing.lp_missing</source>
   <translation>install CUPS (package cups-client), or print the PDF from a PDF reader</translation>
  </message>
  <message>
   <source>printing.not_named</source>
   <translation>{reason}. The sheets were recorded but their PDF was not kept: say so with 'recon batches count {batch} --none', then print again</translation>
  </message>
  <message>
   <source>printing.not_sent</source>
   <translation>the printer did not take the job ({reason}). The PDF is ready: {out}. Print it from a PDF reader, then count the sheets with 'recon batches count': they are recorded already</translation>
  </message>
  <message>
   <source>printing.stopped_early</source>
   <translation>no sheet was issued, no file was written</translation>
  </message>
  <message>
   <source>printing.stopped_late</source>
   <translation>before the printer was asked, the {sheets} sheets of batch {batch} had been issued. Their PDF is ready: {out}. Print it, or say that nothing came out with 'recon batches count {batch} --none'</translation>
  </message>
  <message>
   <source>printing.job</source>
   <translation>recon, batch {batch}</translation>
  </message>
  <message>
   <source>printing.why_void</source>
   <translation>did not come out of the printer (batch {batch})</translation>
  </message>
  <message>
   <source>printing.came_out</source>
   <translation>it was scanned, so it did come out of the printer</translation>
  </message>
  <message>
   <source>printing.not_reprintable</source>
   <translation>only a sheet that is not wholly back can be printed again; otherwise print a new sheet</translation>
  </message>
  <message>
   <source>printing.no_such_ward</source>
   <translation>No known patient is in ward '{ward}'. Wards with patients: {known}.</translation>
  </message>
  <message>
   <source>printing.no_ward</source>
   <translation>No known patient is in ward '{ward}': import the patients' list first (in the Print room, Ctrl+I, or 'recon roster import'), or give it with --roster.</translation>
  </message>
  <message>
   <source>printing.labels</source>
   <translation>Labels {stock}</translation>
  </message>
  <message>
   <source>printing.no_such_stock</source>
   <translation>There is no stock '{stock}'. Known ones: {known}.</translation>
  </message>
  <message>
   <source>printing.no_such_place</source>
   <translation>A sheet of {stock} has {count} labels: --start goes from 1 to {count}.</translation>
  </message>
  <message>
   <source>printing.no_labels</source>
   <translation>There is nothing to print: name patients (--roster, --ward or --patient) or a number of numbers (--blank-numbers).</translation>
  </message>
  <message>
   <source>printing.labels_stopped</source>
   <translation>no number was given out, no file was written</translation>
  </message>
  <message>
   <source>printing.fate.waiting</source>
   <translation>waiting at the printer</translation>
  </message>
  <message>
   <source>printing.fate.held</source>
   <translation>held: it waits to be released</translation>
  </message>
  <message>
   <source>printing.fate.printing</source>
   <translation>being printed</translation>
  </message>
  <message>
   <source>printing.fate.stopped</source>
   <translation>waiting: the printer is stopped (jam, paper, error)</translation>
  </message>
  <message>
   <source>printing.fate.cancelled</source>
   <translation>cancelled before its end: sheets may be missing</translation>
  </message>
  <message>
   <source>printing.fate.failed</source>
   <translation>ended by an error: sheets may be missing</translation>
  </message>
  <message>
   <source>printing.fate.done</source>
   <translation>wholly taken by the printer</translation>
  </message>
  <message>
   <source>printing.fate.unknown</source>
   <translation>not known to the printer, or the printer does not answer</translation>
  </message>
  <message>
   <source>printroom.nobody</source>
   <translation>no patient</translation>
  </message>
  <message>
   <source>printroom.leaf</source>
   <translation>{form}, page {page} of {pages}</translation>
  </message>
  <message>
   <source>printroom.leaf_of_order</source>
   <translation>{place} of {total} · {name} · {leaf}</translation>
  </message>
  <message>
   <source>printroom.only_looked_at</source>
   <translation>{leaf} · not chosen yet</translation>
  </message>
  <message>
   <source>printroom.preview</source>
   <translation>Preview</translation>
  </message>
  <message>
   <source>printroom.page_back</source>
   <translation>Previous page</translation>
  </message>
  <message>
   <source>printroom.page_onward</source>
   <translation>Next page</translation>
  </message>
  <message>
   <source>printroom.first_of</source>
   <translation>First of {count} patients: the others get the same pages under their names.</translation>
  </message>
  <message>
   <source>printroom.present</source>
   <translation>Present: {count}</translation>
  </message>
  <message>
   <source>printroom.fewer</source>
   <translation>One copy fewer</translation>
  </message>
  <message>
   <source>printroom.more</source>
   <translation>One copy more</translation>
  </message>
  <message>
   <source>printroom.copies_of</source>
   <translation>Copies: {form}</translation>
  </message>
  <message>
   <source>printroom.times</source>
   <translation>{form} × {copies}</translation>
  </message>
  <message>
   <source>printroom.kit_of</source>
   <translation>Kit {kit}: {forms}</translation>
  </message>
  <message>
   <source>printroom.kits</source>
   <translation>This station’s kits</translation>
  </message>
  <message>
   <source>printroom.kits_hint</source>
   <translation>A kit is a set of forms, chosen with one key. Tick forms, give a name, keep.</translation>
  </message>
  <message>
   <source>printroom.kit_name</source>
   <translation>Name of the kit</translation>
  </message>
  <message>
   <source>printroom.keep</source>
   <translation>Keep the ticked forms</translation>
  </message>
  <message>
   <source>printroom.kept</source>
   <translation>Kept: {name}.</translation>
  </message>
  <message>
   <source>printroom.rename</source>
   <translation>Rename</translation>
  </message>
  <message>
   <source>printroom.remove</source>
   <translation>Remove</translation>
  </message>
  <message>
   <source>printroom.put_back</source>
   <translation>Put “{name}” back</translation>
  </message>
  <message>
   <source>printroom.of_ward</source>
   <translation>Usual kit of {ward}</translation>
  </message>
  <message>
   <source>printroom.no_more_of_ward</source>
   <translation>Is no more the kit of {ward}</translation>
  </message>
  <message>
   <source>printroom.ticked</source>
   <translation>Ticked: {forms}</translation>
  </message>
  <message>
   <source>printroom.nothing_ticked</source>
   <translation>No form is ticked: close, tick some, come back.</translation>
  </message>
  <message>
   <source>printroom.labels</source>
   <translation>Labels and wristbands</translation>
  </message>
  <message>
   <source>printroom.reprint</source>
   <translation>Print a sheet again</translation>
  </message>
  <message>
   <source>printroom.reprint_hint</source>
   <translation>For a sheet that is lost or spoilt: it comes out under the same number, and the first to come back counts.</translation>
  </message>
  <message>
   <source>printroom.reprint_search</source>
   <translation>Sheet number, name, IPP…</translation>
  </message>
  <message>
   <source>printroom.reprint_do</source>
   <translation>Print again: {count}</translation>
  </message>
  <message>
   <source>printroom.no_sheet</source>
   <translation>No sheet that can be printed again fits. A sheet all of which is back is not printed again.</translation>
  </message>
  <message>
   <source>printroom.sum_large</source>
   <translation>Patients: {number} · forms: {forms}
Sheets: {sheets}, in large type</translation>
  </message>
  <message>
   <source>printroom.sum_blank_large</source>
   <translation>Blank: {number} · forms: {forms}
Sheets: {sheets}, in large type</translation>
  </message>
  <message>
   <source>printroom.nobody_known</source>
   <translation>No patients yet: bring a list, or print blank sheets.</translation>
  </message>
  <message>
   <source>printroom.command.ward_kit</source>
   <translation>Print the {kit} kit ({count})</translation>
  </message>
  <message>
   <source>printroom.command.kits</source>
   <translation>Kits…</translation>
  </message>
  <message>
   <source>printroom.command.preview</source>
   <translation>See all pages</translation>
  </message>
  <message>
   <source>printroom.command.large</source>
   <translation>Large type</translation>
  </message>
  <message>
   <source>printroom.command.labels</source>
   <translation>Labels…</translation>
  </message>
  <message>
   <source>printroom.command.reprint</source>
   <translation>Print again…</translation>
  </message>
  <message>
   <source>printroom.command.bring</source>
   <translation>Bring a list…</translation>
  </message>
  <message>
   <source>printroom.does.ward_kit</source>
   <translation>prepares the ward’s kit for all who are present, and prints it</translation>
  </message>
  <message>
   <source>printroom.does.preset</source>
   <translation>chooses a kit of forms</translation>
  </message>
  <message>
   <source>printroom.does.kits</source>
   <translation>keeps, renames or removes a kit</translation>
  </message>
  <message>
   <source>printroom.does.copies</source>
   <translation>more or fewer copies of the form in hand</translation>
  </message>
  <message>
   <source>printroom.does.preview</source>
   <translation>shows all pages, under the name of the first patient</translation>
  </message>
  <message>
   <source>printroom.does.turn</source>
   <translation>previous or next page of the preview</translation>
  </message>
  <message>
   <source>printroom.does.large</source>
   <translation>prints in large type</translation>
  </message>
  <message>
   <source>printroom.does.labels</source>
   <translation>prints labels or wristbands</translation>
  </message>
  <message>
   <source>printroom.does.reprint</source>
   <translation>prints a lost or spoilt sheet again</translation>
  </message>
  <message>
   <source>printroom.does.bring</source>
   <translation>brings a list of patients (CSV) or ADT messages (HL7), all of it or nothing</translation>
  </message>
  <message>
   <source>printroom.sides.name</source>
   <translation>One side or both</translation>
  </message>
  <message>
   <source>printroom.sides.as_forms</source>
   <translation>Both sides as the form says</translation>
  </message>
  <message>
   <source>printroom.sides.both</source>
   <translation>All on both sides</translation>
  </message>
  <message>
   <source>printroom.sides.one</source>
   <translation>All on one side</translation>
  </message>
  <message>
   <source>printroom.label.stock</source>
   <translation>On what</translation>
  </message>
  <message>
   <source>printroom.label.number</source>
   <translation>How many numbers</translation>
  </message>
  <message>
   <source>printroom.label.copies</source>
   <translation>Copies of each</translation>
  </message>
  <message>
   <source>printroom.label.start</source>
   <translation>First label left on the sheet</translation>
  </message>
  <message>
   <source>printroom.label.whom</source>
   <translation>For the chosen patients: {count}</translation>
  </message>
  <message>
   <source>printroom.label.nobody</source>
   <translation>Nobody is chosen: numbered labels, for people not known.</translation>
  </message>
  <message>
   <source>printroom.label.hint_known</source>
   <translation>A label is no sheet: it is not counted and does not come back.</translation>
  </message>
  <message>
   <source>printroom.label.hint_number</source>
   <translation>Each number is given out once only. Name, given names and birth date are written on it by hand.</translation>
  </message>
  <message>
   <source>printroom.label.print</source>
   <translation>Print: {count}</translation>
  </message>
  <message>
   <source>printroom.label.drawing</source>
   <translation>Labels prepared: {done} of {total}</translation>
  </message>
  <message>
   <source>printroom.label.sent</source>
   <translation>Labels sent to the printer: {count}.</translation>
  </message>
  <message>
   <source>printroom.label.saved</source>
   <translation>Labels: {count}, in {out}.</translation>
  </message>
  <message>
   <source>printroom.stock.sheet</source>
   <translation>{name} · sheet of {count}</translation>
  </message>
  <message>
   <source>printroom.stock.roll</source>
   <translation>{name} mm · roll</translation>
  </message>
  <message>
   <source>printroom.stock.band</source>
   <translation>{name} mm · wristband</translation>
  </message>
  <message>
   <source>printroom.large.foot</source>
   <translation>{version} · large type</translation>
  </message>
  <message>
   <source>printroom.large.as_usual</source>
   <translation>There is no large type of these, printed as usual: {forms}</translation>
  </message>
  <message>
   <source>printroom.cli.large</source>
   <translation>in large type, where the form has room for it</translation>
  </message>
  <message>
   <source>printroom.given.night</source>
   <translation>Night</translation>
  </message>
  <message>
   <source>printroom.given.arrival</source>
   <translation>Arrival</translation>
  </message>
  <message>
   <source>printroom.given.resuscitation</source>
   <translation>Resuscitation</translation>
  </message>
  <message>
   <source>printroom.given.theatre</source>
   <translation>Theatre</translation>
  </message>
  <message>
   <source>printroom.preset.no_name</source>
   <translation>Give the kit a name.</translation>
  </message>
  <message>
   <source>printroom.preset.too_long</source>
   <translation>This name is too long: {most} characters at most.</translation>
  </message>
  <message>
   <source>printroom.preset.no_forms</source>
   <translation>Tick at least one form.</translation>
  </message>
  <message>
   <source>printroom.preset.copies</source>
   <translation>A kit has 1 to {most} copies of a form.</translation>
  </message>
  <message>
   <source>printroom.preset.gone</source>
   <translation>This kit is not there any more: choose another one.</translation>
  </message>
  <message>
   <source>printroom.preset.taken</source>
   <translation>Another kit is called “{name}” already. Choose another name.</translation>
  </message>
  <message>
   <source>printroom.bring.choose</source>
   <translation>Lists of patients (CSV) or ADT messages (HL7) to bring</translation>
  </message>
  <message>
   <source>printroom.bring.kinds</source>
   <translation>Lists and messages</translation>
  </message>
  <message>
   <source>printroom.bring.every</source>
   <translation>All files</translation>
  </message>
  <message>
   <source>printroom.bring.files</source>
   <translation>{count} files</translation>
  </message>
  <message>
   <source>printroom.bring.reading</source>
   <translation>Reading: {file}…</translation>
  </message>
  <message>
   <source>printroom.bring.list</source>
   <translation>{file}: rows read: {told} · new: {new} · changed: {changed}</translation>
  </message>
  <message>
   <source>printroom.bring.heard</source>
   <translation>{file}: messages read: {messages} · new: {new} · changed: {changed}</translation>
  </message>
  <message>
   <source>printroom.bring.known</source>
   <translation>known already, unchanged: {count}</translation>
  </message>
  <message>
   <source>printroom.bring.merged</source>
   <translation>numbers merged: {count}</translation>
  </message>
  <message>
   <source>printroom.bring.older</source>
   <translation>known more recently, left as they are: {count}</translation>
  </message>
  <message>
   <source>printroom.bring.missing</source>
   <translation>here, but not on this list: {count}</translation>
  </message>
  <message>
   <source>printroom.bring.odd</source>
   <translation>to be checked: {count}</translation>
  </message>
  <message>
   <source>printroom.bring.refused</source>
   <translation>Nothing was taken: {file} cannot be used · to be put right: {count} · {first}</translation>
  </message>
  <message>
   <source>printroom.bring.more</source>
   <translation>Show details</translation>
  </message>
  <message>
   <source>printroom.bring.title</source>
   <translation>What came of the list</translation>
  </message>
  <message>
   <source>printroom.bring.nothing</source>
   <translation>No list was brought here.</translation>
  </message>
  <message>
   <source>printroom.bring.faults</source>
   <translation>Nothing was taken. Put this right in {file}, then bring it again: {count}</translation>
  </message>
  <message>
   <source>printroom.bring.look</source>
   <translation>To be checked: {count}</translation>
  </message>
  <message>
   <source>printroom.bring.absent</source>
   <translation>Here, but not on this list: {count}. Nothing was changed of them; check whether they are still here.</translation>
  </message>
  <message>
   <source>printroom.bring.others</source>
   <translation>… and {count} more</translation>
  </message>
  <message>
   <source>proof.anchor</source>
   <translation>anchor of the ledger</translation>
  </message>
  <message>
   <source>proof.no_anchor</source>
   <translation>an anchor is written like this: {example}</translation>
  </message>
  <message>
   <source>proof.no_key</source>
   <translation>'{text}' is no public key: 64 hexadecimal digits, or a file with them</translation>
  </message>
  <message>
   <source>proof.beginning</source>
   <translation>the beginning</translation>
  </message>
  <message>
   <source>proof.end</source>
   <translation>the end</translation>
  </message>
  <message>
   <source>proof.between</source>
   <translation>between {after} and {before}</translation>
  </message>
  <message>
   <source>proof.orphans</source>
   <translation>rows of '{table}' refer to what is not there</translation>
  </message>
  <message>
   <source>proof.more</source>
   <translation>… and {count} more</translation>
  </message>
  <message>
   <source>proof.whole</source>
   <translation>The ledger's chain is whole: {entries} entries, none altered, taken out, put in or moved.</translation>
  </message>
  <message>
   <source>proof.no_anchor_given</source>
   <translation>A chain alone shows neither a cut-off end nor a ledger written anew from the start: compare with a printed anchor (--anchor).</translation>
  </message>
  <message>
   <source>proof.set_back</source>
   <translation>Note: entry {entry} has an earlier time than the one before: the clock was set back. That is no fault.</translation>
  </message>
  <message>
   <source>proof.what_to_do</source>
   <translation>Stop working in it. Copy the folder as it is, tell IT and the management, and go back to the last backup whose ledger is whole.</translation>
  </message>
  <message>
   <source>proof.left</source>
   <translation>Left by a program that was stopped, harmless: {count}</translation>
  </message>
  <message>
   <source>proof.paper.title</source>
   <translation>Anchor of the ledger</translation>
  </message>
  <message>
   <source>proof.paper.words</source>
   <translation>The ledger of this station had {number} entries then ({at}). Keep this paper out of the station's reach: it proves what the ledger was up to there.</translation>
  </message>
  <message>
   <source>proof.paper.how</source>
   <translation>To verify: 'recon ledger verify --anchor' followed by this text, or by what reading the code gives.</translation>
  </message>
  <message>
   <source>proof.paper.key</source>
   <translation>Signed by the key {name}.</translation>
  </message>
  <message>
   <source>proof.paper.station</source>
   <translation>Station {station}</translation>
  </message>
  <message>
   <source>proof.paper.typed</source>
   <translation>Anchor of the ledger at that entry: {anchor}</translation>
  </message>
  <message>
   <source>proof.paper.none</source>
   <translation>No anchor of the ledger could be made with this report: the store cannot be written, or nobody is signed in.</translation>
  </message>
  <message>
   <source>proof.flaw.altered.one</source>
   <translation>Entry {first} of the ledger was altered: it is not what it was sealed as ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.altered.range</source>
   <translation>Entries {first} to {last} of the ledger were altered: they are not what they were sealed as ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.removed.one</source>
   <translation>Entry {first} of the ledger was taken out ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.removed.range</source>
   <translation>Entries {first} to {last} of the ledger were taken out ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.inserted.one</source>
   <translation>Entry {first} was put into the ledger afterwards ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.inserted.range</source>
   <translation>Entries {first} to {last} were put into the ledger afterwards ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.moved.one</source>
   <translation>Entry {first} of the ledger is not in its place: the one that was before it is elsewhere ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.moved.range</source>
   <translation>Entries {first} to {last} of the ledger are not in their places: those that were before them are elsewhere ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.cut.one</source>
   <translation>The chain is broken before entry {first}: the entry before was altered and sealed again, or one was taken out and the numbers made anew ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.cut.range</source>
   <translation>The chain is broken before each of the entries {first} to {last}: they were altered and sealed again, or others were taken out and the numbers made anew ({between}).</translation>
  </message>
  <message>
   <source>proof.standing.holds</source>
   <translation>The anchor {anchor} holds: the ledger is exactly what it was up to entry {number}.</translation>
  </message>
  <message>
   <source>proof.standing.cut_off</source>
   <translation>The anchor {anchor} does not hold: the ledger ends before entry {number}. Its end was cut off, or an older backup was put back.</translation>
  </message>
  <message>
   <source>proof.standing.other</source>
   <translation>The anchor {anchor} does not hold: another entry has the number {number}. The ledger was written anew.</translation>
  </message>
  <message>
   <source>proof.standing.broken</source>
   <translation>The anchor {anchor}: entry {number} is that one, but what stands before it was tampered with.</translation>
  </message>
  <message>
   <source>proof.standing.foreign</source>
   <translation>The anchor {anchor} is another station's; if it does come from here, the ledger was written anew under another name.</translation>
  </message>
  <message>
   <source>proof.standing.forged</source>
   <translation>The anchor {anchor} is forged: its signature is not by the key that it names.</translation>
  </message>
  <message>
   <source>proof.standing.unknown_key</source>
   <translation>The anchor {anchor} is signed by a key that this ledger knows nothing of.</translation>
  </message>
  <message>
   <source>proof.offline.signed</source>
   <translation>The anchor {anchor} (entry {number}) is signed by the key {name}.</translation>
  </message>
  <message>
   <source>proof.offline.not_signed</source>
   <translation>The anchor {anchor} is not signed by the key {name}.</translation>
  </message>
  <message>
   <source>proof.offline.not_whole</source>
   <translation>The anchor {anchor} is a short one: its signature needs the whole text (the printed code, or the file of --out).</translation>
  </message>
  <message>
   <source>proof.step.database</source>
   <translation>database</translation>
  </message>
  <message>
   <source>proof.step.chain</source>
   <translation>ledger, entries seen:</translation>
  </message>
  <message>
   <source>proof.step.files</source>
   <translation>kept files seen:</translation>
  </message>
  <message>
   <source>proof.step.rebuild</source>
   <translation>tables made again, entries:</translation>
  </message>
  <message>
   <source>proof.step.tables</source>
   <translation>tables compared</translation>
  </message>
  <message>
   <source>proof.step.sheets</source>
   <translation>sheets seen:</translation>
  </message>
  <message>
   <source>proof.job.encrypt</source>
   <translation>Encrypting</translation>
  </message>
  <message>
   <source>proof.job.rotate</source>
   <translation>Changing the key</translation>
  </message>
  <message>
   <source>proof.row.altered</source>
   <translation>{name} (altered: {columns})</translation>
  </message>
  <message>
   <source>proof.row.missing</source>
   <translation>{name} (missing)</translation>
  </message>
  <message>
   <source>proof.row.extra</source>
   <translation>{name} (too many)</translation>
  </message>
  <message>
   <source>proof.kind.unread</source>
   <translation>files that cannot be read</translation>
  </message>
  <message>
   <source>proof.kind.link</source>
   <translation>links</translation>
  </message>
  <message>
   <source>proof.kind.part</source>
   <translation>database</translation>
  </message>
  <message>
   <source>proof.kind.chain</source>
   <translation>ledger</translation>
  </message>
  <message>
   <source>proof.kind.stranger</source>
   <translation>other station</translation>
  </message>
  <message>
   <source>proof.kind.anchor</source>
   <translation>anchors</translation>
  </message>
  <message>
   <source>proof.kind.secret</source>
   <translation>secrets</translation>
  </message>
  <message>
   <source>proof.kind.key_file</source>
   <translation>key files</translation>
  </message>
  <message>
   <source>proof.kind.image</source>
   <translation>kept files</translation>
  </message>
  <message>
   <source>proof.kind.sheet_state</source>
   <translation>sheets</translation>
  </message>
  <message>
   <source>proof.kind.page_state</source>
   <translation>pages</translation>
  </message>
  <message>
   <source>proof.kind.account</source>
   <translation>account of pages</translation>
  </message>
  <message>
   <source>proof.kind.unknown_file</source>
   <translation>unknown files</translation>
  </message>
  <message>
   <source>proof.kind.half_file</source>
   <translation>half files</translation>
  </message>
  <message>
   <source>proof.problem.link</source>
   <translation>'{file}' is a link, or something else than a file: no backup has what it leads to.</translation>
  </message>
  <message>
   <source>proof.problem.unread</source>
   <translation>The file '{name}' ({digest}) is there, and the disk does not give it: {reason}</translation>
  </message>
  <message>
   <source>proof.problem.disk</source>
   <translation>The disk does not answer, or can no longer read the database: {reason}</translation>
  </message>
  <message>
   <source>proof.problem.keys</source>
   <translation>The database does not open: {reason}</translation>
  </message>
  <message>
   <source>proof.problem.gone</source>
   <translation>The database is damaged: '{name}' is gone.</translation>
  </message>
  <message>
   <source>proof.problem.database</source>
   <translation>The database is damaged: {reason}</translation>
  </message>
  <message>
   <source>proof.problem.part</source>
   <translation>'{name}' in the database is not this program's, is gone or was changed.</translation>
  </message>
  <message>
   <source>proof.problem.chain</source>
   <translation>{flaw}</translation>
  </message>
  <message>
   <source>proof.problem.stranger</source>
   <translation>Entry {entry} of the ledger is in the name of another station.</translation>
  </message>
  <message>
   <source>proof.problem.anchor</source>
   <translation>The anchor in entry {entry} of the ledger is not the one that the station signed.</translation>
  </message>
  <message>
   <source>proof.problem.secret</source>
   <translation>The secret '{name}' is not the one that the ledger tells of.</translation>
  </message>
  <message>
   <source>proof.problem.station_key</source>
   <translation>The station's signing key is not the one that the ledger tells of, or it is gone.</translation>
  </message>
  <message>
   <source>proof.problem.key_job</source>
   <translation>{job} was interrupted and is not finished: part of the store is still as it was.</translation>
  </message>
  <message>
   <source>proof.problem.key_file</source>
   <translation>{file} is gone, was altered, or is an older one: the ledger tells of other ways into the store.</translation>
  </message>
  <message>
   <source>proof.problem.image</source>
   <translation>The file '{name}' ({digest}) is gone or no longer the same.</translation>
  </message>
  <message>
   <source>proof.problem.rebuild</source>
   <translation>The tables cannot be made again: entry {entry} of the ledger does not allow it ({reason}).</translation>
  </message>
  <message>
   <source>proof.problem.table</source>
   <translation>The table '{table}' does not say what the ledger says; rows concerned: {count}. {rows}</translation>
  </message>
  <message>
   <source>proof.problem.sheet_state</source>
   <translation>Sheet {sheet} is not in the state that the facts say.</translation>
  </message>
  <message>
   <source>proof.problem.page_state</source>
   <translation>Page {position} of the file {image} is in no state, or in two.</translation>
  </message>
  <message>
   <source>proof.problem.account</source>
   <translation>Page {page} of sheet {sheet}, copy {copy}, is not once and only once in the account.</translation>
  </message>
  <message>
   <source>proof.problem.index</source>
   <translation>The index of the patients does not find all who are in it.</translation>
  </message>
  <message>
   <source>proof.problem.unknown_file</source>
   <translation>{file}: kept, but the program was stopped before it could say so</translation>
  </message>
  <message>
   <source>proof.problem.half_file</source>
   <translation>{file}: half written</translation>
  </message>
  <message>
   <source>proof.problem.more</source>
   <translation>{first}: {count} more</translation>
  </message>
  <message>
   <source>proof.remedy.link</source>
   <translation>recon makes no links in the store: put the file or folder itself in its place, or take the link away, then make a backup.</translation>
  </message>
  <message>
   <source>proof.remedy.disk</source>
   <translation>Check the cable, the stick, the network or the rights, then run it again. If it happens again, stop using this disk: copy the folder to another one, and take what is missing there from the last backup.</translation>
  </message>
  <message>
   <source>proof.remedy.keys</source>
   <translation>Put keys.json and keys-copy.json back, from a copy or a backup of this store; otherwise go back to the last backup ('recon restore'). Write nothing else into it.</translation>
  </message>
  <message>
   <source>proof.remedy.restore</source>
   <translation>Stop working in it; go back to the last backup ('recon restore').</translation>
  </message>
  <message>
   <source>proof.remedy.tampered</source>
   <translation>Stop working in it. Copy the folder as it is, as evidence, tell IT, compare with a printed anchor ('recon ledger verify --anchor'), and go back to a backup whose ledger is whole.</translation>
  </message>
  <message>
   <source>proof.remedy.key</source>
   <translation>If nobody replaced the key, take the station for compromised. Bring the key back from the last backup; anchors and receipts that were printed can still be verified.</translation>
  </message>
  <message>
   <source>proof.remedy.key_file</source>
   <translation>Whoever knows an old passphrase may come in. 'recon key passphrase' writes both files again; 'recon key rotate' shuts out every old one.</translation>
  </message>
  <message>
   <source>proof.remedy.finish</source>
   <translation>Nothing is lost. Finish it: 'recon key encrypt' or 'recon key rotate'.</translation>
  </message>
  <message>
   <source>proof.remedy.image</source>
   <translation>Bring the file back from the last backup, or scan the paper again.</translation>
  </message>
  <message>
   <source>proof.remedy.table</source>
   <translation>Do not rely on the values that are named. The ledger itself is whole: go back to the last sound backup and compare.</translation>
  </message>
  <message>
   <source>proof.remedy.report</source>
   <translation>This is a fault of the program: make a backup, keep this message and report it.</translation>
  </message>
  <message>
   <source>proof.remedy.nothing</source>
   <translation>Nothing needs to be done: a program that was stopped left it, or another one is writing it.</translation>
  </message>
  <message>
   <source>proof.remedy.above</source>
   <translation>See the problems of the same kind above.</translation>
  </message>
  <message>
   <source>proof.cli.action</source>
   <translation>verify: examine the ledger; anchor: make an anchor to print or to keep elsewhere</translation>
  </message>
  <message>
   <source>proof.cli.text</source>
   <translation>TEXT</translation>
  </message>
  <message>
   <source>proof.cli.hex</source>
   <translation>KEY</translation>
  </message>
  <message>
   <source>proof.cli.anchor</source>
   <translation>an anchor to compare with: the text typed, what a barcode reader gives, or a file; may be given several times</translation>
  </message>
  <message>
   <source>proof.cli.key</source>
   <translation>the station's public key: verifies the signature of anchors without any store</translation>
  </message>
  <message>
   <source>proof.cli.out</source>
   <translation>write the anchor to a file: a PDF if the name ends in .pdf, else a text</translation>
  </message>
  <message>
   <source>proof.cli.only_verify</source>
   <translation>--anchor and --key go with 'verify'</translation>
  </message>
  <message>
   <source>proof.cli.only_anchor</source>
   <translation>--out goes with 'anchor'</translation>
  </message>
  <message>
   <source>proof.cli.no_anchor</source>
   <translation>with --key, give at least one anchor (--anchor)</translation>
  </message>
  <message>
   <source>proof.cli.made</source>
   <translation>Anchor of the ledger, {number} entries:</translation>
  </message>
  <message>
   <source>proof.cli.key_is</source>
   <translation>Signed by the key {name}, public key {public}</translation>
  </message>
  <message>
   <source>proof.cli.keep</source>
   <translation>Print it (--out anchor.pdf) or keep it away from this station.</translation>
  </message>
  <message>
   <source>proof.cli.written</source>
   <translation>Written to {out}. Keep it away from this station.</translation>
  </message>
  <message>
   <source>quality.warning</source>
   <translation>Too many accepted fields were found wrong: fewer {source} are accepted for now, and those not delivered yet wait for a person. 'recon calibrate' learns from verified fields; 'recon calibrate --reset {name}' lifts it.</translation>
  </message>
  <message>
   <source>quality.warning_blank</source>
   <translation>Something was written in too many fields called blank: blank fields beside something written now wait for a person, on every sheet not delivered yet; if it happens again, all blank fields will. Look at the scanner (brightness, contrast, dirty glass) and for pale pens, scan such sheets again; 'recon calibrate --reset blank' lifts it.</translation>
  </message>
  <message>
   <source>quality.samples</source>
   <translation>Fields accepted or called blank that a person looked at: {count}</translation>
  </message>
  <message>
   <source>quality.people</source>
   <translation>Decisions that another person took again: {estimate}</translation>
  </message>
  <message>
   <source>quality.estimate</source>
   <translation>wrong {wrong} of {seen} (95 %: {low} to {high})</translation>
  </message>
  <message>
   <source>quality.share</source>
   <translation>{share} %</translation>
  </message>
  <message>
   <source>quality.found</source>
   <translation>accepted from {threshold} on (was {before}); {wrong} of {fields} wrong, at most {bound}</translation>
  </message>
  <message>
   <source>quality.never</source>
   <translation>never</translation>
  </message>
  <message>
   <source>quality.missing</source>
   <translation>{fields} fields drawn at random and verified; at least {missing} more are needed</translation>
  </message>
  <message>
   <source>quality.unproven</source>
   <translation>{fields} fields drawn at random and verified, but no threshold keeps to {target}: the present one stays</translation>
  </message>
  <message>
   <source>quality.nothing</source>
   <translation>Nothing could be calibrated yet; the present calibration stays.</translation>
  </message>
  <message>
   <source>quality.tried</source>
   <translation>Tried only: nothing was changed.</translation>
  </message>
  <message>
   <source>quality.recorded</source>
   <translation>Recorded in the store: the next scans are judged by it.</translation>
  </message>
  <message>
   <source>quality.reset</source>
   <translation>Acceptance of {source} is that of its calibration again, and its samples are counted anew.</translation>
  </message>
  <message>
   <source>quality.source.numbers</source>
   <translation>numbers</translation>
  </message>
  <message>
   <source>quality.source.numbers_two</source>
   <translation>numbers read twice</translation>
  </message>
  <message>
   <source>quality.source.dates</source>
   <translation>dates and times</translation>
  </message>
  <message>
   <source>quality.source.dates_two</source>
   <translation>dates and times read twice</translation>
  </message>
  <message>
   <source>quality.source.letters</source>
   <translation>capitals</translation>
  </message>
  <message>
   <source>quality.source.initials</source>
   <translation>initials</translation>
  </message>
  <message>
   <source>quality.source.initials_two</source>
   <translation>initials read twice</translation>
  </message>
  <message>
   <source>quality.source.words</source>
   <translation>capitals of known words</translation>
  </message>
  <message>
   <source>quality.source.words_two</source>
   <translation>capitals of known words read twice</translation>
  </message>
  <message>
   <source>quality.source.letters_two</source>
   <translation>capitals read twice</translation>
  </message>
  <message>
   <source>quality.source.blank</source>
   <translation>fields called blank</translation>
  </message>
  <message>
   <source>quality.source.marks</source>
   <translation>marks</translation>
  </message>
  <message>
   <source>questionnaire.refused.unreadable</source>
   <translation>the file cannot be read: {reason}</translation>
  </message>
  <message>
   <source>questionnaire.refused.too_large</source>
   <translation>the file is larger than {most} MB: it is not a Questionnaire for a sheet of paper</translation>
  </message>
  <message>
   <source>questionnaire.refused.too_deep</source>
   <translation>the groups stand in each other more than {most} deep; lay them flatter</translation>
  </message>
  <message>
   <source>questionnaire.refused.too_many</source>
   <translation>there are more than {most} items: cut it into several Questionnaires</translation>
  </message>
  <message>
   <source>questionnaire.refused.no_json</source>
   <translation>this is not correct JSON ({reason})</translation>
  </message>
  <message>
   <source>questionnaire.refused.other_resource</source>
   <translation>a FHIR resource 'Questionnaire' is needed; this one says '{kind}'</translation>
  </message>
  <message>
   <source>questionnaire.refused.no_objects</source>
   <translation>'{name}' of the item '{where}' has to be a list of objects</translation>
  </message>
  <message>
   <source>questionnaire.refused.no_questions</source>
   <translation>there is no question in it that could be put on paper</translation>
  </message>
  <message>
   <source>questionnaire.notes.any_of</source>
   <translation>{count} conditions of which one is enough: not taken over; the question may always be answered</translation>
  </message>
  <message>
   <source>questionnaire.notes.apart</source>
   <translation>the condition on '{question}' cannot be checked: both are on different pages; not taken over</translation>
  </message>
  <message>
   <source>questionnaire.notes.as_blocks</source>
   <translation>too wide for a table of {rows} lines: {blocks} numbered blocks</translation>
  </message>
  <message>
   <source>questionnaire.notes.as_text</source>
   <translation>too wide for boxes: a free area to write in (choices that were offered: {options})</translation>
  </message>
  <message>
   <source>questionnaire.notes.attachment</source>
   <translation>an attached file: an empty frame, kept as a picture</translation>
  </message>
  <message>
   <source>questionnaire.notes.condition</source>
   <translation>the condition on '{question}' cannot be told on paper: not taken over; the question may always be answered</translation>
  </message>
  <message>
   <source>questionnaire.notes.decimals</source>
   <translation>nobody says how many decimals: {decimals} boxes</translation>
  </message>
  <message>
   <source>questionnaire.notes.digits</source>
   <translation>nobody says the largest value: {digits} boxes before the decimal mark</translation>
  </message>
  <message>
   <source>questionnaire.notes.display</source>
   <translation>these words have no place on the sheet: '{text}'</translation>
  </message>
  <message>
   <source>questionnaire.notes.empty_group</source>
   <translation>a group without a question has no place on the sheet: '{text}'</translation>
  </message>
  <message>
   <source>questionnaire.notes.extension</source>
   <translation>not taken over: {url}</translation>
  </message>
  <message>
   <source>questionnaire.notes.glyph</source>
   <translation>the sheets' typeface has no {value}: a question mark stands for it; correct the words</translation>
  </message>
  <message>
   <source>questionnaire.notes.hidden</source>
   <translation>hidden on the screen: left out ('{text}')</translation>
  </message>
  <message>
   <source>questionnaire.notes.joined</source>
   <translation>a group inside one that is repeated: its questions stand with those of the outer group, without its title '{text}'</translation>
  </message>
  <message>
   <source>questionnaire.notes.language</source>
   <translation>the Questionnaire's language is '{lang}': its words are taken for '{main}'</translation>
  </message>
  <message>
   <source>questionnaire.notes.moment</source>
   <translation>a date with its time: a field for the date, one for the time</translation>
  </message>
  <message>
   <source>questionnaire.notes.negative</source>
   <translation>the boxes have no sign: the smallest value is 0, not {low}</translation>
  </message>
  <message>
   <source>questionnaire.notes.no_link</source>
   <translation>an item without linkId</translation>
  </message>
  <message>
   <source>questionnaire.notes.no_options</source>
   <translation>no list of answers comes with it: a free area to write in</translation>
  </message>
  <message>
   <source>questionnaire.notes.no_text</source>
   <translation>there are no words: the linkId stands for them; write the label</translation>
  </message>
  <message>
   <source>questionnaire.notes.open_choice</source>
   <translation>other answers are allowed: a free area 'Other'</translation>
  </message>
  <message>
   <source>questionnaire.notes.other_code</source>
   <translation>a code that the form does not have: {system} {code}</translation>
  </message>
  <message>
   <source>questionnaire.notes.picture</source>
   <translation>pictures in its text are not printed: {count}</translation>
  </message>
  <message>
   <source>questionnaire.notes.range</source>
   <translation>the values from {low} to {high} are no range that boxes can have: not taken over</translation>
  </message>
  <message>
   <source>questionnaire.notes.reference</source>
   <translation>a reference to another record: a free area to write its name or number in</translation>
  </message>
  <message>
   <source>questionnaire.notes.repeats_in_rows</source>
   <translation>several answers, in a group that is repeated itself: one answer a line</translation>
  </message>
  <message>
   <source>questionnaire.notes.rows</source>
   <translation>nobody says how often, or too often for paper: {rows} lines</translation>
  </message>
  <message>
   <source>questionnaire.notes.same_link</source>
   <translation>this linkId is there twice: the second one has another key</translation>
  </message>
  <message>
   <source>questionnaire.notes.shortened</source>
   <translation>too long for its place: '{short}' is printed for '{text}'</translation>
  </message>
  <message>
   <source>questionnaire.notes.once</source>
   <translation>{times} blocks are too high for a page: it stands once</translation>
  </message>
  <message>
   <source>questionnaire.notes.too_long_number</source>
   <translation>more than {most} digits: a free area to write in</translation>
  </message>
  <message>
   <source>questionnaire.notes.too_many_options</source>
   <translation>{count} answers, and a sheet has room for {most}: a free area to write in, without: {options}</translation>
  </message>
  <message>
   <source>questionnaire.notes.too_many_units</source>
   <translation>{count} units: a free area to write the unit in</translation>
  </message>
  <message>
   <source>questionnaire.notes.units</source>
   <translation>{count} units are allowed: a choice of the unit beside the number</translation>
  </message>
  <message>
   <source>questionnaire.notes.unknown_type</source>
   <translation>a type that recon does not know ({type}): a free area to write in</translation>
  </message>
  <message>
   <source>questionnaire.notes.unsaid</source>
   <translation>not taken over: {name}</translation>
  </message>
  <message>
   <source>questionnaire.notes.untranslated</source>
   <translation>not said in '{lang}': the words in '{main}' are printed for {links}</translation>
  </message>
  <message>
   <source>questionnaire.notes.value_set</source>
   <translation>the list of answers is elsewhere and was not fetched: {url}</translation>
  </message>
  <message>
   <source>questionnaire.notes.wrong_code</source>
   <translation>the code '{code}' is not one of its system: the answer stays, without a code</translation>
  </message>
  <message>
   <source>questionnaire.rules.before</source>
   <translation>'{left}' is less than '{right}', or before it.</translation>
  </message>
  <message>
   <source>questionnaire.rules.not_after</source>
   <translation>'{left}' is not greater than '{right}', or not after it.</translation>
  </message>
  <message>
   <source>questionnaire.rules.ascending</source>
   <translation>The lines of '{left}' never go back.</translation>
  </message>
  <message>
   <source>questionnaire.rules.sum</source>
   <translation>'{left}' is the sum: {of}.</translation>
  </message>
  <message>
   <source>questionnaire.rules.needed_if</source>
   <translation>'{left}' is to be filled in if '{right}' is '{value}'.</translation>
  </message>
  <message>
   <source>questionnaire.rules.needed_with</source>
   <translation>'{left}' is to be filled in if '{right}' is.</translation>
  </message>
  <message>
   <source>questionnaire.words.yes</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>questionnaire.words.no</source>
   <translation>No</translation>
  </message>
  <message>
   <source>questionnaire.words.time</source>
   <translation>Time</translation>
  </message>
  <message>
   <source>questionnaire.words.unit</source>
   <translation>Unit</translation>
  </message>
  <message>
   <source>questionnaire.words.other</source>
   <translation>Other</translation>
  </message>
  <message>
   <source>questionnaire.done.exported</source>
   <translation>Questionnaire of '{form}' ({lang}, version {version}): {out}</translation>
  </message>
  <message>
   <source>questionnaire.done.notes</source>
   <translation>What became of what a sheet cannot have as it was ({count}):</translation>
  </message>
  <message>
   <source>reasons.none</source>
   <translation />
  </message>
  <message>
   <source>reasons.critical</source>
   <translation>critical field: a person always looks</translation>
  </message>
  <message>
   <source>reasons.unsure</source>
   <translation>uncertain reading</translation>
  </message>
  <message>
   <source>reasons.disagree</source>
   <translation>two independent readings differ</translation>
  </message>
  <message>
   <source>reasons.illegible</source>
   <translation>the machine cannot read it</translation>
  </message>
  <message>
   <source>reasons.gap</source>
   <translation>an empty box inside the value</translation>
  </message>
  <message>
   <source>reasons.not_a_date</source>
   <translation>there is no such date</translation>
  </message>
  <message>
   <source>reasons.not_a_time</source>
   <translation>there is no such time</translation>
  </message>
  <message>
   <source>reasons.in_future</source>
   <translation>a date in the future</translation>
  </message>
  <message>
   <source>reasons.out_of_range</source>
   <translation>outside the expected values</translation>
  </message>
  <message>
   <source>reasons.check</source>
   <translation>does not agree with another field</translation>
  </message>
  <message>
   <source>reasons.check_digit</source>
   <translation>its check digits do not agree</translation>
  </message>
  <message>
   <source>reasons.identity</source>
   <translation>not the patient printed on the sheet</translation>
  </message>
  <message>
   <source>reasons.required</source>
   <translation>required, and left blank</translation>
  </message>
  <message>
   <source>reasons.too_many_marks</source>
   <translation>several boxes marked</translation>
  </message>
  <message>
   <source>reasons.struck</source>
   <translation>a mark looks crossed out</translation>
  </message>
  <message>
   <source>reasons.faint</source>
   <translation>a trace too faint to say</translation>
  </message>
  <message>
   <source>reasons.image_only</source>
   <translation>kept as a picture</translation>
  </message>
  <message>
   <source>reasons.registration</source>
   <translation>the page lies too loosely over its form here</translation>
  </message>
  <message>
   <source>reasons.value.yes</source>
   <translation>yes</translation>
  </message>
  <message>
   <source>reasons.value.no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>reasons.value.empty</source>
   <translation>nothing was typed</translation>
  </message>
  <message>
   <source>reasons.value.not_read</source>
   <translation>the machine could not read what is written: type it</translation>
  </message>
  <message>
   <source>reasons.value.not_digits</source>
   <translation>only digits are expected</translation>
  </message>
  <message>
   <source>reasons.value.not_a_number</source>
   <translation>a number is expected, with a comma or a point</translation>
  </message>
  <message>
   <source>reasons.value.too_precise</source>
   <translation>at most {decimals} decimal(s)</translation>
  </message>
  <message>
   <source>reasons.value.not_a_date</source>
   <translation>a date is expected, for example 02/04/1931</translation>
  </message>
  <message>
   <source>reasons.value.no_such_date</source>
   <translation>there is no such date</translation>
  </message>
  <message>
   <source>reasons.value.not_a_time</source>
   <translation>a time is expected, for example 14:05</translation>
  </message>
  <message>
   <source>reasons.value.no_such_time</source>
   <translation>there is no such time</translation>
  </message>
  <message>
   <source>reasons.value.not_letters</source>
   <translation>only letters are expected</translation>
  </message>
  <message>
   <source>reasons.value.not_alnum</source>
   <translation>only letters and digits are expected</translation>
  </message>
  <message>
   <source>reasons.value.out_of_range</source>
   <translation>outside the expected values ({low} to {high}). If it is what is written, confirm it</translation>
  </message>
  <message>
   <source>reasons.value.too_long</source>
   <translation>longer than the field's {boxes} boxes. If it is what is written, confirm it</translation>
  </message>
  <message>
   <source>reasons.value.disagrees</source>
   <translation>does not agree with “{field}”</translation>
  </message>
  <message>
   <source>reasons.value.needs</source>
   <translation>asks for “{field}” to be filled in</translation>
  </message>
  <message>
   <source>reasons.value.not_ascending</source>
   <translation>is not in order with the rows before and after</translation>
  </message>
  <message>
   <source>reasons.value.not_the_sum</source>
   <translation>does not give the right total: {field} = {sum}</translation>
  </message>
  <message>
   <source>reasons.value.not_yes_or_no</source>
   <translation>answer yes or no</translation>
  </message>
  <message>
   <source>reasons.value.not_an_option</source>
   <translation>choose among: {options}</translation>
  </message>
  <message>
   <source>reasons.outcome.blank</source>
   <translation>blank</translation>
  </message>
  <message>
   <source>reasons.outcome.struck</source>
   <translation>struck out</translation>
  </message>
  <message>
   <source>reasons.outcome.illegible</source>
   <translation>illegible</translation>
  </message>
  <message>
   <source>reasons.brief.critical</source>
   <translation>critical</translation>
  </message>
  <message>
   <source>reasons.brief.illegible</source>
   <translation>illegible</translation>
  </message>
  <message>
   <source>reasons.brief.gap</source>
   <translation>empty box</translation>
  </message>
  <message>
   <source>reasons.brief.not_a_date</source>
   <translation>no date</translation>
  </message>
  <message>
   <source>reasons.brief.not_a_time</source>
   <translation>no time</translation>
  </message>
  <message>
   <source>reasons.brief.in_future</source>
   <translation>in the future</translation>
  </message>
  <message>
   <source>reasons.brief.out_of_range</source>
   <translation>out of range</translation>
  </message>
  <message>
   <source>reasons.brief.check</source>
   <translation>inconsistent</translation>
  </message>
  <message>
   <source>reasons.brief.check_digit</source>
   <translation>wrong digits</translation>
  </message>
  <message>
   <source>reasons.brief.identity</source>
   <translation>other patient</translation>
  </message>
  <message>
   <source>reasons.brief.required</source>
   <translation>required</translation>
  </message>
  <message>
   <source>reasons.brief.too_many_marks</source>
   <translation>two boxes</translation>
  </message>
  <message>
   <source>reasons.brief.struck</source>
   <translation>crossed out?</translation>
  </message>
  <message>
   <source>reasons.brief.image_only</source>
   <translation>picture</translation>
  </message>
  <message>
   <source>reasons.brief.registration</source>
   <translation>shifted</translation>
  </message>
  <message>
   <source>receipt.title</source>
   <translation>Delivery receipt</translation>
  </message>
  <message>
   <source>receipt.scope</source>
   <translation>Consignment {number} · to {destination} ({transport})</translation>
  </message>
  <message>
   <source>receipt.address</source>
   <translation>Address: {address}</translation>
  </message>
  <message>
   <source>receipt.made</source>
   <translation>Made {at} by {by}, station {station}</translation>
  </message>
  <message>
   <source>receipt.page</source>
   <translation>page {number} of {of}</translation>
  </message>
  <message>
   <source>receipt.none</source>
   <translation>None.</translation>
  </message>
  <message>
   <source>receipt.unanswered</source>
   <translation>Nobody answered: it may have arrived. 'recon outbox send' sends it again as it was, and nothing is there twice.</translation>
  </message>
  <message>
   <source>receipt.nobody</source>
   <translation>no patient</translation>
  </message>
  <message>
   <source>receipt.taken</source>
   <translation>{count} {kind}</translation>
  </message>
  <message>
   <source>receipt.with</source>
   <translation>{by}, with {other}</translation>
  </message>
  <message>
   <source>receipt.unsaid</source>
   <translation>–</translation>
  </message>
  <message>
   <source>receipt.between</source>
   <translation>{first} – {last}</translation>
  </message>
  <message>
   <source>receipt.way</source>
   <translation>{steps} {at} by {by}</translation>
  </message>
  <message>
   <source>receipt.whole_number</source>
   <translation>The consignment's whole number: {consignment}</translation>
  </message>
  <message>
   <source>receipt.in_file</source>
   <translation>Every reference that the destination gave is in the JSON file of this receipt; 'recon trace' leads from each of them back to the sheet.</translation>
  </message>
  <message>
   <source>receipt.key_unusable</source>
   <translation>the key file {file} cannot be read; put it aside, and the station makes another one</translation>
  </message>
  <message>
   <source>receipt.no_receipt</source>
   <translation>it is no receipt of recon, or not a whole one</translation>
  </message>
  <message>
   <source>receipt.altered</source>
   <translation>at least one character has changed since it was signed</translation>
  </message>
  <message>
   <source>receipt.figure.sheets</source>
   <translation>sheets in the consignment</translation>
  </message>
  <message>
   <source>receipt.figure.values</source>
   <translation>values written</translation>
  </message>
  <message>
   <source>receipt.figure.arrived</source>
   <translation>sheets arrived</translation>
  </message>
  <message>
   <source>receipt.figure.found</source>
   <translation>of them found as they were sent</translation>
  </message>
  <message>
   <source>receipt.figure.person</source>
   <translation>sheets to look at</translation>
  </message>
  <message>
   <source>receipt.section.forms</source>
   <translation>By form</translation>
  </message>
  <message>
   <source>receipt.section.kinds</source>
   <translation>What the destination took</translation>
  </message>
  <message>
   <source>receipt.section.stages</source>
   <translation>Where the sheets stand</translation>
  </message>
  <message>
   <source>receipt.section.hands</source>
   <translation>Who did what, and when</translation>
  </message>
  <message>
   <source>receipt.section.faults</source>
   <translation>Sheets to look at</translation>
  </message>
  <message>
   <source>receipt.section.undone</source>
   <translation>What was taken back</translation>
  </message>
  <message>
   <source>receipt.section.sheets</source>
   <translation>Sheets, and SHA-256 of what goes</translation>
  </message>
  <message>
   <source>receipt.section.answers</source>
   <translation>The destination's answers</translation>
  </message>
  <message>
   <source>receipt.section.pages</source>
   <translation>Scanned originals (SHA-256)</translation>
  </message>
  <message>
   <source>receipt.section.signature</source>
   <translation>Signature of the station</translation>
  </message>
  <message>
   <source>receipt.head.form</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>receipt.head.sheets</source>
   <translation>Sheets</translation>
  </message>
  <message>
   <source>receipt.head.values</source>
   <translation>Values</translation>
  </message>
  <message>
   <source>receipt.head.kind</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>receipt.head.count</source>
   <translation>Count</translation>
  </message>
  <message>
   <source>receipt.head.undone</source>
   <translation>Taken back</translation>
  </message>
  <message>
   <source>receipt.head.stage</source>
   <translation>Stage</translation>
  </message>
  <message>
   <source>receipt.head.step</source>
   <translation>Stage</translation>
  </message>
  <message>
   <source>receipt.head.by</source>
   <translation>By</translation>
  </message>
  <message>
   <source>receipt.head.when</source>
   <translation>When</translation>
  </message>
  <message>
   <source>receipt.head.sheet</source>
   <translation>Sheet</translation>
  </message>
  <message>
   <source>receipt.head.why</source>
   <translation>What was said</translation>
  </message>
  <message>
   <source>receipt.head.patient</source>
   <translation>Patient</translation>
  </message>
  <message>
   <source>receipt.head.way</source>
   <translation>Way</translation>
  </message>
  <message>
   <source>receipt.head.answer</source>
   <translation>Answer</translation>
  </message>
  <message>
   <source>receipt.head.arrived</source>
   <translation>Taken</translation>
  </message>
  <message>
   <source>receipt.head.page</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>receipt.head.digest</source>
   <translation>SHA-256 of the original</translation>
  </message>
  <message>
   <source>receipt.step.staged</source>
   <translation>chosen</translation>
  </message>
  <message>
   <source>receipt.step.faulty</source>
   <translation>validation: to correct</translation>
  </message>
  <message>
   <source>receipt.step.validated</source>
   <translation>validated</translation>
  </message>
  <message>
   <source>receipt.step.changed</source>
   <translation>changed since, to validate again</translation>
  </message>
  <message>
   <source>receipt.step.approved</source>
   <translation>approved</translation>
  </message>
  <message>
   <source>receipt.step.sent</source>
   <translation>set off</translation>
  </message>
  <message>
   <source>receipt.step.refused</source>
   <translation>refused</translation>
  </message>
  <message>
   <source>receipt.step.acknowledged</source>
   <translation>arrived</translation>
  </message>
  <message>
   <source>receipt.step.reconciled</source>
   <translation>found there</translation>
  </message>
  <message>
   <source>receipt.step.differs</source>
   <translation>not the same there</translation>
  </message>
  <message>
   <source>receipt.step.undone</source>
   <translation>taken back</translation>
  </message>
  <message>
   <source>receipt.step.kept</source>
   <translation>not wholly let go</translation>
  </message>
  <message>
   <source>receipt.transport.fhir</source>
   <translation>FHIR</translation>
  </message>
  <message>
   <source>receipt.transport.mllp</source>
   <translation>HL7 v2, MLLP</translation>
  </message>
  <message>
   <source>receipt.transport.hl7_files</source>
   <translation>HL7 v2, files</translation>
  </message>
  <message>
   <source>receipt.transport.csv</source>
   <translation>CSV</translation>
  </message>
  <message>
   <source>receipt.transport.extract</source>
   <translation>extract</translation>
  </message>
  <message>
   <source>receipt.signed.words</source>
   <translation>This receipt, as JSON, is signed by the key {name} of station {station} (Ed25519). Whoever has the file finds out in one command that not one character has changed: recon receipt --verify FILE. The square says the same: number of the consignment, key, digest, signature.</translation>
  </message>
  <message>
   <source>receipt.signed.rests</source>
   <translation>It says how the consignment stood when the ledger's last entry was {entry}, sealed by {digest}.</translation>
  </message>
  <message>
   <source>receipt.signed.digest</source>
   <translation>Digest of what is signed (SHA-256)</translation>
  </message>
  <message>
   <source>receipt.signed.public</source>
   <translation>Public key</translation>
  </message>
  <message>
   <source>receipt.signed.value</source>
   <translation>Signature</translation>
  </message>
  <message>
   <source>receipt.signed.unsigned</source>
   <translation>This receipt is not signed.</translation>
  </message>
  <message>
   <source>receipt.cli.consignment</source>
   <translation>CONSIGNMENT</translation>
  </message>
  <message>
   <source>receipt.cli.which</source>
   <translation>the consignment's number, or the end of it ('recon outbox' lists them)</translation>
  </message>
  <message>
   <source>receipt.cli.pdf</source>
   <translation>write the receipt as a PDF</translation>
  </message>
  <message>
   <source>receipt.cli.lang</source>
   <translation>language of the PDF (else that of the messages)</translation>
  </message>
  <message>
   <source>receipt.cli.names</source>
   <translation>with the patients' names, and not only their numbers</translation>
  </message>
  <message>
   <source>receipt.cli.verify</source>
   <translation>say whether a receipt (JSON) is as it was signed, and by which key</translation>
  </message>
  <message>
   <source>receipt.cli.one</source>
   <translation>Give a consignment, or --verify and a file, but not both.</translation>
  </message>
  <message>
   <source>receipt.cli.head</source>
   <translation>Consignment {number} to {destination}: {sheets} sheets, {values} values written</translation>
  </message>
  <message>
   <source>receipt.cli.prepared</source>
   <translation>  prepared {at} by {by}</translation>
  </message>
  <message>
   <source>receipt.cli.approved</source>
   <translation>  approved {at} by {by}</translation>
  </message>
  <message>
   <source>receipt.cli.stage</source>
   <translation>  {stage}: {count}</translation>
  </message>
  <message>
   <source>receipt.cli.kind</source>
   <translation>  {kind}: {count}</translation>
  </message>
  <message>
   <source>receipt.cli.kind_undone</source>
   <translation>  {kind}: {count}, of them taken back: {undone}</translation>
  </message>
  <message>
   <source>receipt.cli.person</source>
   <translation>  To look at: {sheet}, {stage}</translation>
  </message>
  <message>
   <source>receipt.cli.words</source>
   <translation>      {words}</translation>
  </message>
  <message>
   <source>receipt.cli.key</source>
   <translation>  signed by the key {name}</translation>
  </message>
  <message>
   <source>receipt.cli.written</source>
   <translation>Receipt written: {out}</translation>
  </message>
  <message>
   <source>receipt.cli.genuine</source>
   <translation>{file}: as it was signed. Consignment {number}, key {name}</translation>
  </message>
  <message>
   <source>receipt.cli.known</source>
   <translation>The key is that of station {station}, made {at} by {by}.</translation>
  </message>
  <message>
   <source>receipt.cli.unknown</source>
   <translation>This store does not know that key: compare {name} with what the station that made the receipt says.</translation>
  </message>
  <message>
   <source>receipt.cli.no_store</source>
   <translation>Without a store nobody knows which station's key that is: compare {name} with what the station that made the receipt says.</translation>
  </message>
  <message>
   <source>reserve.only_blank</source>
   <translation>Only blank sheets go into the reserve: say how many, with --blank. A patient’s sheet is awaited as soon as it is printed.</translation>
  </message>
  <message>
   <source>reserve.not_closed</source>
   <translation>There is nothing to take out of envelope {batch}: it is open already, or its sheets are void. “recon reserve” shows them all.</translation>
  </message>
  <message>
   <source>reserve.not_in_one</source>
   <translation>Sheet {sheet} is in no closed envelope.</translation>
  </message>
  <message>
   <source>reserve.none_open</source>
   <translation>No downtime is open: what was used or not in a closed one has been explained already.</translation>
  </message>
  <message>
   <source>reserve.not_blank</source>
   <translation>Sheet {sheet} ({state}) cannot go into the reserve. It takes a blank sheet of the open downtime, without a patient, of which nothing came back and of which nobody said anything.</translation>
  </message>
  <message>
   <source>reserve.nothing_back</source>
   <translation>Of batch {batch}, no sheet can go into the reserve: all of it is back, explained, put by already, or not of the open downtime.</translation>
  </message>
  <message>
   <source>reserve.not_counted</source>
   <translation>Count the sheets that are in envelope {batch}, and give their number with --sheets.</translation>
  </message>
  <message>
   <source>reserve.fewer</source>
   <translation>Envelope {batch}: {counted} sheets counted, but {out} have not come back. {missing} are missing: somebody may be writing on them. Look for them, or put back those that are there by their numbers; the others stay awaited.</translation>
  </message>
  <message>
   <source>reserve.more</source>
   <translation>Envelope {batch}: {counted} sheets counted, but only {out} can be in it. Count again: {missing} are too many.</translation>
  </message>
  <message>
   <source>reserve.cli.act</source>
   <translation>list: shows the envelopes; open: opens one, its sheets are awaited; back: puts what was not used into the reserve again</translation>
  </message>
  <message>
   <source>reserve.cli.name</source>
   <translation>ENVELOPE</translation>
  </message>
  <message>
   <source>reserve.cli.names</source>
   <translation>the envelope’s number (its batch, or the end of it), or numbers of sheets</translation>
  </message>
  <message>
   <source>reserve.cli.sheets</source>
   <translation>with back: how many sheets were counted in the envelope</translation>
  </message>
  <message>
   <source>reserve.cli.print</source>
   <translation>for the reserve: the blank sheets open no downtime, and none waits for them until the envelope is opened</translation>
  </message>
  <message>
   <source>reserve.cli.no_name</source>
   <translation>Name the envelope, or a sheet. “recon reserve” shows them all.</translation>
  </message>
  <message>
   <source>reserve.cli.nothing</source>
   <translation>The reserve is empty: “recon print FORMS --blank N --ward W --reserve” prints an envelope.</translation>
  </message>
  <message>
   <source>reserve.cli.head</source>
   <translation>Envelope|State|Ward|Forms|In it|Of|Printed|Since</translation>
  </message>
  <message>
   <source>reserve.cli.total</source>
   <translation>Closed envelopes: {envelopes}; sheets in reserve: {sheets}</translation>
  </message>
  <message>
   <source>reserve.cli.opened</source>
   <translation>Envelope {batch} opened: {sheets} sheets are awaited (“{name}”).</translation>
  </message>
  <message>
   <source>reserve.cli.back</source>
   <translation>Envelope {batch}: {sheets} sheets put back into the reserve. No downtime waits for them any more.</translation>
  </message>
  <message>
   <source>reserve.cli.printed</source>
   <translation>In reserve, envelope {batch}: write this number on it. When the day comes: “recon reserve open {batch}”.</translation>
  </message>
  <message>
   <source>reserve.cli.report</source>
   <translation>In reserve: {pages} pages, closed envelopes: {envelopes}</translation>
  </message>
  <message>
   <source>reserve.cli.not_awaited</source>
   <translation>Nobody waits for what is in reserve (closed envelopes: {envelopes}, sheets: {sheets}). Is one open on a ward? Say so, with “recon reserve open”.</translation>
  </message>
  <message>
   <source>reserve.cli.trace</source>
   <translation>             in reserve since {at}, envelope {batch}</translation>
  </message>
  <message>
   <source>reserve.cli.scanned</source>
   <translation>Envelope {batch} was opened by what came back: its sheets are awaited.</translation>
  </message>
  <message>
   <source>reserve.seal.closed</source>
   <translation>closed</translation>
  </message>
  <message>
   <source>reserve.seal.opened</source>
   <translation>opened</translation>
  </message>
  <message>
   <source>reserve.seal.gone</source>
   <translation>gone</translation>
  </message>
  <message>
   <source>reserve.app.title</source>
   <translation>Reserve</translation>
  </message>
  <message>
   <source>reserve.app.switch</source>
   <translation>For the reserve</translation>
  </message>
  <message>
   <source>reserve.app.switch_hint</source>
   <translation>An envelope of blank sheets, {ward}. It opens no downtime: its sheets are awaited from the day it is opened.</translation>
  </message>
  <message>
   <source>reserve.app.in_reserve</source>
   <translation>Closed envelopes: {envelopes} · sheets: {sheets}</translation>
  </message>
  <message>
   <source>reserve.app.closed</source>
   <translation>sheets: {sheets} · {at:%d %b %Y} · {forms}</translation>
  </message>
  <message>
   <source>reserve.app.opened</source>
   <translation>in use: {sheets} · {at:%d %b %Y} · {forms}</translation>
  </message>
  <message>
   <source>reserve.app.no_ward</source>
   <translation>no ward</translation>
  </message>
  <message>
   <source>reserve.app.open</source>
   <translation>Open</translation>
  </message>
  <message>
   <source>reserve.app.back</source>
   <translation>Put back…</translation>
  </message>
  <message>
   <source>reserve.app.of_envelope</source>
   <translation>{words}, envelope {batch}</translation>
  </message>
  <message>
   <source>reserve.app.is_open</source>
   <translation>Envelope {batch} opened. Sheets awaited: {sheets}.</translation>
  </message>
  <message>
   <source>reserve.app.is_back</source>
   <translation>Envelope {batch}. Sheets put back into the reserve: {sheets}.</translation>
  </message>
  <message>
   <source>reserve.app.saved</source>
   <translation>In reserve: write {batch} on the envelope.</translation>
  </message>
  <message>
   <source>reserve.app.back_title</source>
   <translation>Put back into envelope {batch}</translation>
  </message>
  <message>
   <source>reserve.app.back_hint</source>
   <translation>Not come back: {count}. Count the sheets that are in the envelope. If there are fewer, untick those that are not in it: they stay awaited.</translation>
  </message>
  <message>
   <source>reserve.app.counted</source>
   <translation>sheets counted in the envelope</translation>
  </message>
  <message>
   <source>reserve.app.back_do</source>
   <translation>Put back: {count}</translation>
  </message>
  <message>
   <source>reserve.app.differ</source>
   <translation>Counted: {counted}, ticked: {ticked}. Untick those that are not in the envelope, or count again.</translation>
  </message>
  <message>
   <source>reserve.app.pages</source>
   <translation> · in reserve: {kept}</translation>
  </message>
  <message>
   <source>roles.title</source>
   <translation>Who does what</translation>
  </message>
  <message>
   <source>roles.about</source>
   <translation>A role shows each person the rooms of their work, and hides the others. Without a role everything is shown. This is no protection: whoever opens this station under another name sees that person’s rooms.</translation>
  </message>
  <message>
   <source>roles.yours</source>
   <translation>{name}, you see: {rooms}.</translation>
  </message>
  <message>
   <source>roles.known</source>
   <translation>The roles given</translation>
  </message>
  <message>
   <source>roles.name</source>
   <translation>Name of the person</translation>
  </message>
  <message>
   <source>roles.name_form</source>
   <translation>as it is written when recon opens</translation>
  </message>
  <message>
   <source>roles.role</source>
   <translation>Their role</translation>
  </message>
  <message>
   <source>roles.give</source>
   <translation>Give this role</translation>
  </message>
  <message>
   <source>roles.given</source>
   <translation>{name}: {role}.</translation>
  </message>
  <message>
   <source>roles.taken</source>
   <translation>{name} has no role any more and sees everything.</translation>
  </message>
  <message>
   <source>roles.no_one</source>
   <translation>Nobody has a role: everybody sees everything. Give that of an administrator first.</translation>
  </message>
  <message>
   <source>roles.choose</source>
   <translation>Choose a role.</translation>
  </message>
  <message>
   <source>roles.no_such</source>
   <translation>there is no role '{role}'</translation>
  </message>
  <message>
   <source>roles.nobody</source>
   <translation>write the name of the person</translation>
  </message>
  <message>
   <source>roles.not_yours</source>
   <translation>only an administrator gives roles</translation>
  </message>
  <message>
   <source>roles.last</source>
   <translation>{name} is the last administrator: name another one first</translation>
  </message>
  <message>
   <source>roles.who</source>
   <translation>Who is at work, and what they see</translation>
  </message>
  <message>
   <source>roles.is.none</source>
   <translation>No role</translation>
  </message>
  <message>
   <source>roles.is.nurse</source>
   <translation>Nurse</translation>
  </message>
  <message>
   <source>roles.is.clerk</source>
   <translation>Clerk</translation>
  </message>
  <message>
   <source>roles.is.it</source>
   <translation>IT</translation>
  </message>
  <message>
   <source>roles.is.administrator</source>
   <translation>Administrator</translation>
  </message>
  <message>
   <source>roles.means.none</source>
   <translation>sees everything</translation>
  </message>
  <message>
   <source>roles.means.nurse</source>
   <translation>prints, and follows the account</translation>
  </message>
  <message>
   <source>roles.means.clerk</source>
   <translation>prints, scans, verifies, matches, and follows the account</translation>
  </message>
  <message>
   <source>roles.means.it</source>
   <translation>scans, delivers to the record, prepares the forms, and follows the account</translation>
  </message>
  <message>
   <source>roles.means.administrator</source>
   <translation>sees everything, and gives the roles</translation>
  </message>
  <message>
   <source>roster.no_bundle</source>
   <translation>the answer is no FHIR Bundle</translation>
  </message>
  <message>
   <source>roster.next_elsewhere</source>
   <translation>the next page is on another server ({url}); the token is not sent there</translation>
  </message>
  <message>
   <source>roster.next_endless</source>
   <translation>the pages do not end: more than {most} of them</translation>
  </message>
  <message>
   <source>roster.next_again</source>
   <translation>the next page is one that was read already</translation>
  </message>
  <message>
   <source>roster.without_ipp</source>
   <translation>Patients without an IPP on the server: {count} (see --ipp-system)</translation>
  </message>
  <message>
   <source>roster.too_many_leave</source>
   <translation>The list is said to be complete, but {leaving} of the {present} patients who are here are not on it: it is probably that of one ward. Nothing was changed. Import it without --complete.</translation>
  </message>
  <message>
   <source>roster.differs</source>
   <translation>{where}: IPP {ipp}, {member}: '{known}' was known, the list says '{told}'; check who this is</translation>
  </message>
  <message>
   <source>roster.before_downtime</source>
   <translation>{file}: the list is of {made}, the downtime ({name}) began {began}: whoever came in between is not on it</translation>
  </message>
  <message>
   <source>roster.disagree</source>
   <translation>IPP {ipp}: {one} and {other} are not about the same person ({what}); the more recent list counts, check who this is</translation>
  </message>
  <message>
   <source>roster.disagree_in</source>
   <translation>{member}: '{one}' and '{other}'</translation>
  </message>
  <message>
   <source>roster.odd_message</source>
   <translation>{file}: message {number}: {what}</translation>
  </message>
  <message>
   <source>roster.bad_ins</source>
   <translation>This INS cannot be accepted: {reason}.</translation>
  </message>
  <message>
   <source>roster.odd_ins</source>
   <translation>The INS contradicts {what}. Check both; if they are right, --anyway adds all the same.</translation>
  </message>
  <message>
   <source>roster.message_at</source>
   <translation>  message {number}: {reason}</translation>
  </message>
  <message>
   <source>roster.empty_folder</source>
   <translation>  there is no file in this folder</translation>
  </message>
  <message>
   <source>roster.unknown</source>
   <translation>UNKNOWN</translation>
  </message>
  <message>
   <source>roster.date</source>
   <translation>%d/%m/%Y</translation>
  </message>
  <message>
   <source>roster.moment</source>
   <translation>%d/%m/%Y %H:%M</translation>
  </message>
  <message>
   <source>roster.no_name</source>
   <translation>Give at least the birth name (--name), or --unknown if nobody knows it.</translation>
  </message>
  <message>
   <source>roster.bad_date</source>
   <translation>'{text}' is no date; write 12/03/1950 or 1950-03-12</translation>
  </message>
  <message>
   <source>roster.bad_number</source>
   <translation>'{text}' is no whole number above zero</translation>
  </message>
  <message>
   <source>roster.bad_port</source>
   <translation>'{text}' is no port number</translation>
  </message>
  <message>
   <source>roster.age_minutes</source>
   <translation>{minutes} min ago</translation>
  </message>
  <message>
   <source>roster.age_hours</source>
   <translation>{hours} h {minutes:02} ago</translation>
  </message>
  <message>
   <source>roster.age_days</source>
   <translation>{days} days ago</translation>
  </message>
  <message>
   <source>roster.cli.verbs</source>
   <translation>what to do</translation>
  </message>
  <message>
   <source>roster.cli.import</source>
   <translation>reads lists of patients (CSV UTF-8) and ADT messages (HL7 v2), files or folders</translation>
  </message>
  <message>
   <source>roster.cli.files</source>
   <translation>the files or folders to read</translation>
  </message>
  <message>
   <source>roster.cli.complete</source>
   <translation>these lists hold everybody who is in the house: all others are marked as gone</translation>
  </message>
  <message>
   <source>roster.cli.skip_bad</source>
   <translation>leaves out the rows and messages that cannot be used, naming them, and takes the others</translation>
  </message>
  <message>
   <source>roster.cli.authority</source>
   <translation>who assigns the IPP (name or OID in PID-3), where there are several</translation>
  </message>
  <message>
   <source>roster.cli.every</source>
   <translation>does it again every N minutes, until Ctrl-C</translation>
  </message>
  <message>
   <source>roster.cli.listen</source>
   <translation>takes ADT messages on an MLLP port, until Ctrl-C</translation>
  </message>
  <message>
   <source>roster.cli.host</source>
   <translation>the address to listen on; 0.0.0.0 for all (default {host})</translation>
  </message>
  <message>
   <source>roster.cli.port</source>
   <translation>the port to listen on</translation>
  </message>
  <message>
   <source>roster.cli.fetch</source>
   <translation>reads the patients and the stays in progress from a FHIR server</translation>
  </message>
  <message>
   <source>roster.cli.fhir</source>
   <translation>the address of the FHIR server; its token, if any, is in RECON_FHIR_TOKEN</translation>
  </message>
  <message>
   <source>roster.cli.ipp_system</source>
   <translation>the system (URI) of the IPP on that server; default: the identifier of type PI</translation>
  </message>
  <message>
   <source>roster.cli.add</source>
   <translation>adds a patient who arrives</translation>
  </message>
  <message>
   <source>roster.cli.name</source>
   <translation>birth name</translation>
  </message>
  <message>
   <source>roster.cli.used_name</source>
   <translation>used name, if it is another</translation>
  </message>
  <message>
   <source>roster.cli.given</source>
   <translation>given names</translation>
  </message>
  <message>
   <source>roster.cli.born</source>
   <translation>birth date: 12/03/1950 or 1950-03-12</translation>
  </message>
  <message>
   <source>roster.cli.sex</source>
   <translation>sex</translation>
  </message>
  <message>
   <source>roster.cli.ward</source>
   <translation>ward</translation>
  </message>
  <message>
   <source>roster.cli.bed</source>
   <translation>bed</translation>
  </message>
  <message>
   <source>roster.cli.ins</source>
   <translation>INS, with its key</translation>
  </message>
  <message>
   <source>roster.cli.birth_place</source>
   <translation>birth place: the INSEE code of the commune or country, else its name</translation>
  </message>
  <message>
   <source>roster.cli.ipp</source>
   <translation>the IPP, if the patient carries it already (wristband); else a temporary number is given</translation>
  </message>
  <message>
   <source>roster.cli.is_unknown</source>
   <translation>nobody knows who it is: a phonetic name is given</translation>
  </message>
  <message>
   <source>roster.cli.anyway</source>
   <translation>adds even if somebody alike is known</translation>
  </message>
  <message>
   <source>roster.cli.search</source>
   <translation>looks for a patient: beginnings of names, birth date, IPP, ward, bed, in any order</translation>
  </message>
  <message>
   <source>roster.cli.text</source>
   <translation>what to look for</translation>
  </message>
  <message>
   <source>roster.cli.limit</source>
   <translation>how many patients at most (default {limit})</translation>
  </message>
  <message>
   <source>roster.cli.status</source>
   <translation>says how old the data are, how many patients are known, and where they come from</translation>
  </message>
  <message>
   <source>roster.cli.no_verb</source>
   <translation>Say what to do: {verbs}.</translation>
  </message>
  <message>
   <source>roster.cli.done</source>
   <translation>Patients in the list: {count}; new or changed: {changed}</translation>
  </message>
  <message>
   <source>roster.cli.messages</source>
   <translation>Messages read: {messages}</translation>
  </message>
  <message>
   <source>roster.cli.left</source>
   <translation>Gone: {left}</translation>
  </message>
  <message>
   <source>roster.cli.merged</source>
   <translation>Numbers merged: {merged}</translation>
  </message>
  <message>
   <source>roster.cli.older</source>
   <translation>Known from a more recent source already, left as they are: {older}</translation>
  </message>
  <message>
   <source>roster.cli.left_out</source>
   <translation>Left out: {count}</translation>
  </message>
  <message>
   <source>roster.cli.none</source>
   <translation>No patient matches '{text}'.</translation>
  </message>
  <message>
   <source>roster.cli.no_patient</source>
   <translation>No patient is known. Import a list in the Print room (Ctrl+I) or with 'recon roster import'.</translation>
  </message>
  <message>
   <source>roster.cli.counts</source>
   <translation>Patients known: {patients}; in the house: {present}</translation>
  </message>
  <message>
   <source>roster.cli.as_of</source>
   <translation>Data of {at} ({age})</translation>
  </message>
  <message>
   <source>roster.cli.by_hand</source>
   <translation>added by hand</translation>
  </message>
  <message>
   <source>roster.cli.printed</source>
   <translation>printed from a list</translation>
  </message>
  <message>
   <source>roster.cli.no_source</source>
   <translation>on no list any more</translation>
  </message>
  <message>
   <source>roster.cli.waits</source>
   <translation>Next reading in {minutes} min (Ctrl-C to stop).</translation>
  </message>
  <message>
   <source>roster.cli.unchanged</source>
   <translation>Files unchanged.</translation>
  </message>
  <message>
   <source>roster.cli.stopped</source>
   <translation>Stopped.</translation>
  </message>
  <message>
   <source>roster.cli.beyond</source>
   <translation>Anybody on that network can send patients here, unencrypted and without a password: names and wards on the sheets may be theirs. Let a firewall admit only the interface engine; without --host recon listens on this machine alone.</translation>
  </message>
  <message>
   <source>roster.cli.listening</source>
   <translation>Listening on {host}:{port} (Ctrl-C to stop).</translation>
  </message>
  <message>
   <source>roster.cli.heard</source>
   <translation>Messages accepted: {accepted}; refused: {refused}</translation>
  </message>
  <message>
   <source>roster.state.present</source>
   <translation>here</translation>
  </message>
  <message>
   <source>roster.state.left</source>
   <translation>gone</translation>
  </message>
  <message>
   <source>roster.state.former</source>
   <translation>former numbers: {numbers}</translation>
  </message>
  <message>
   <source>roster.member.ins</source>
   <translation>INS</translation>
  </message>
  <message>
   <source>roster.member.given_names</source>
   <translation>given names</translation>
  </message>
  <message>
   <source>roster.member.birth_name</source>
   <translation>birth name</translation>
  </message>
  <message>
   <source>roster.member.birth_date</source>
   <translation>birth date</translation>
  </message>
  <message>
   <source>roster.member.sex</source>
   <translation>sex</translation>
  </message>
  <message>
   <source>roster.hl7.no_message</source>
   <translation>this is no HL7 v2 message</translation>
  </message>
  <message>
   <source>roster.hl7.too_long</source>
   <translation>the message is longer than {size} bytes</translation>
  </message>
  <message>
   <source>roster.hl7.cut_off</source>
   <translation>the message stops before its end</translation>
  </message>
  <message>
   <source>roster.hl7.unsound</source>
   <translation>{value} cannot be taken: {fault}</translation>
  </message>
  <message>
   <source>roster.hl7.no_segment</source>
   <translation>line {number} is no HL7 segment</translation>
  </message>
  <message>
   <source>roster.hl7.letters</source>
   <translation>the text is not written in {name}, as MSH-18 says</translation>
  </message>
  <message>
   <source>roster.hl7.no_adt</source>
   <translation>this is a message of kind {kind}; only ADT messages are taken</translation>
  </message>
  <message>
   <source>roster.hl7.no_trigger</source>
   <translation>event {trigger} is not taken; these are: {known}</translation>
  </message>
  <message>
   <source>roster.hl7.no_pid</source>
   <translation>the PID segment is missing</translation>
  </message>
  <message>
   <source>roster.hl7.no_ipp</source>
   <translation>PID-3 has no patient identifier (IPP, type PI)</translation>
  </message>
  <message>
   <source>roster.hl7.no_former</source>
   <translation>MRG-1 has no former patient identifier</translation>
  </message>
  <message>
   <source>roster.hl7.same_number</source>
   <translation>identifier {ipp} cannot be merged with itself</translation>
  </message>
  <message>
   <source>roster.hl7.bad_birth_date</source>
   <translation>'{value}' is no birth date (PID-7)</translation>
  </message>
  <message>
   <source>roster.unsound.long</source>
   <translation>{length} characters; {most} at most</translation>
  </message>
  <message>
   <source>roster.unsound.hidden</source>
   <translation>a sign that nobody sees ({sign})</translation>
  </message>
  <message>
   <source>roster.unsound.member</source>
   <translation>{name}: {fault}; such a patient is not taken</translation>
  </message>
  <message>
   <source>scanner.silent</source>
   <translation>scanimage said nothing</translation>
  </message>
  <message>
   <source>scanner.missing</source>
   <translation>it drives scanners; install the package sane-utils</translation>
  </message>
  <message>
   <source>scanner.refused_issued</source>
   <translation>{sheet} is a sheet of this store: it is not set aside. Scan the page again, or void the sheet</translation>
  </message>
  <message>
   <source>scanner.cli.devices</source>
   <translation>lists the scanners that answer, and stops there</translation>
  </message>
  <message>
   <source>scanner.cli.device</source>
   <translation>scans what lies in this scanner (as --devices names it)</translation>
  </message>
  <message>
   <source>scanner.cli.name</source>
   <translation>NAME</translation>
  </message>
  <message>
   <source>scanner.cli.source</source>
   <translation>where the paper lies: the feeder (all of it) or the flatbed (one page); default: feeder, where there is one</translation>
  </message>
  <message>
   <source>scanner.cli.duplex</source>
   <translation>both sides</translation>
  </message>
  <message>
   <source>scanner.cli.dpi</source>
   <translation>dots an inch (default: 300)</translation>
  </message>
  <message>
   <source>scanner.cli.watch</source>
   <translation>keeps and reads what comes into this folder, until Ctrl-C</translation>
  </message>
  <message>
   <source>scanner.cli.json</source>
   <translation>with --devices: as JSON</translation>
  </message>
  <message>
   <source>scanner.cli.add</source>
   <translation>gives a NAME to the scanner on the network at this ADDRESS (eSCL, AirScan), and stops there</translation>
  </message>
  <message>
   <source>scanner.cli.place</source>
   <translation>ADDRESS</translation>
  </message>
  <message>
   <source>scanner.cli.forget</source>
   <translation>forgets the scanner on the network of this name, and stops there</translation>
  </message>
  <message>
   <source>scanner.cli.two_passes</source>
   <translation>for a feeder that sees one side: scans the fronts, asks to turn the pile over, then scans the backs</translation>
  </message>
  <message>
   <source>scanner.cli.same_order</source>
   <translation>with --two-passes: the backs go through in the same order as the fronts (default: the pile turned over, in reverse)</translation>
  </message>
  <message>
   <source>scanner.cli.one_side</source>
   <translation>--two-passes goes with --device, and without --duplex.</translation>
  </message>
  <message>
   <source>scanner.cli.no_pile</source>
   <translation>The flatbed of “{device}” takes one page at a time: --two-passes is for a feeder.</translation>
  </message>
  <message>
   <source>scanner.cli.added</source>
   <translation>“{name}” is added: {model} ({can}). To scan: recon scan --device "{name}"</translation>
  </message>
  <message>
   <source>scanner.cli.pinned</source>
   <translation>Nobody vouches for its certificate, which is usual for a scanner. This one and no other is accepted from now on. Compare it with what the scanner shows:
SHA-256 {certificate}</translation>
  </message>
  <message>
   <source>scanner.cli.open</source>
   <translation>This address is http: pages go over the network in clear. If the scanner answers by https, add it with an address in https://.</translation>
  </message>
  <message>
   <source>scanner.cli.forgotten</source>
   <translation>Forgotten: {name}</translation>
  </message>
  <message>
   <source>scanner.cli.no_backs</source>
   <translation>The backs were not scanned; fronts kept: {fronts}. Turn the pile over and scan it like any other: the order does not matter.</translation>
  </message>
  <message>
   <source>scanner.cli.unequal</source>
   <translation>Fronts: {fronts}; backs: {backs}. All of them are kept, but two papers went through together, or a pile was not whole. “recon status” tells the sheets that lack a page.</translation>
  </message>
  <message>
   <source>scanner.cli.nothing</source>
   <translation>Say what to scan: PATH (files or folders), --device NAME, or --watch FOLDER. --devices lists the scanners.</translation>
  </message>
  <message>
   <source>scanner.cli.one_way</source>
   <translation>Watch a folder, or scan files: not both at once.</translation>
  </message>
  <message>
   <source>scanner.cli.none</source>
   <translation>No scanner answers. Check that it is switched on and connected.</translation>
  </message>
  <message>
   <source>scanner.cli.no_duplex</source>
   <translation>“{device}” does not scan both sides. Scan without --duplex, then the backs.</translation>
  </message>
  <message>
   <source>scanner.cli.no_source</source>
   <translation>“{device}” has no such place for paper: {source}.</translation>
  </message>
  <message>
   <source>scanner.cli.feeder</source>
   <translation>feeder</translation>
  </message>
  <message>
   <source>scanner.cli.flatbed</source>
   <translation>flatbed</translation>
  </message>
  <message>
   <source>scanner.cli.both</source>
   <translation>both sides</translation>
  </message>
  <message>
   <source>scanner.cli.scanning</source>
   <translation>Scanner</translation>
  </message>
  <message>
   <source>scanner.cli.watching</source>
   <translation>Watching {folder}. Ctrl-C ends it.</translation>
  </message>
  <message>
   <source>scanner.cli.gone</source>
   <translation>{folder} is not there; it is waited for.</translation>
  </message>
  <message>
   <source>scanner.cli.back</source>
   <translation>{folder} is there.</translation>
  </message>
  <message>
   <source>scanner.cli.page</source>
   <translation>{place}: sheet {sheet}, page {page}; fields to verify: {waiting}</translation>
  </message>
  <message>
   <source>scanner.cli.ended</source>
   <translation>Read: {read}; to do again: {faulty}; unusable files: {refused}</translation>
  </message>
  <message>
   <source>scanner.cli.turn.reversed</source>
   <translation>Fronts kept: {count}. Turn the whole pile over, lay it into the feeder again, then press Enter (Ctrl-C: no backs).</translation>
  </message>
  <message>
   <source>scanner.cli.turn.same</source>
   <translation>Fronts kept: {count}. Turn each paper over, the first one staying first, lay the pile into the feeder again, then press Enter (Ctrl-C: no backs).</translation>
  </message>
  <message>
   <source>scanner.escl.no_address</source>
   <translation>“{address}” is not the address of a scanner. Examples: 192.0.2.7; http://scanner.local:8080/eSCL; https://192.0.2.7</translation>
  </message>
  <message>
   <source>scanner.escl.no_password</source>
   <translation>The password does not belong into the address: put the name alone there (http://NAME@…), and the password into RECON_SCANNER_PASSWORD.</translation>
  </message>
  <message>
   <source>scanner.escl.no_name</source>
   <translation>That is no name for a scanner: 1 to {most} characters, without a colon.</translation>
  </message>
  <message>
   <source>scanner.escl.not_named</source>
   <translation>No scanner on the network is called “{name}”. “recon scan --devices” lists them.</translation>
  </message>
  <message>
   <source>scanner.escl.unreadable</source>
   <translation>its answer is not a scanner’s</translation>
  </message>
  <message>
   <source>scanner.escl.too_large</source>
   <translation>its answer is larger than any page</translation>
  </message>
  <message>
   <source>scanner.escl.elsewhere</source>
   <translation>it sends us to another address ({place}); add it with that one, if it is its own</translation>
  </message>
  <message>
   <source>scanner.escl.endless</source>
   <translation>more than {most} pages in one pile: no feeder holds as many</translation>
  </message>
  <message>
   <source>scanner.escl.left</source>
   <translation>it stopped although paper is left in the feeder</translation>
  </message>
  <message>
   <source>scanner.windows.elsewhere</source>
   <translation>TWAIN and WIA are Windows’ own. Here, connect the scanner to SANE (package sane-utils), or give the address of a scanner on the network with --add-scanner</translation>
  </message>
  <message>
   <source>scanner.windows.wia</source>
   <translation>recon reaches it by pywin32, which is not installed: pip install pywin32. Otherwise give the address of a scanner on the network with --add-scanner, or watch a folder</translation>
  </message>
  <message>
   <source>scanner.windows.twain</source>
   <translation>recon reaches it by the module pytwain, which is not installed: pip install pytwain. WIA (wia:NAME) does without</translation>
  </message>
  <message>
   <source>scanner.windows.manager</source>
   <translation>its manager (twaindsm.dll, 64 bits) does not answer. Install it, or use WIA (wia:NAME), which every Windows has</translation>
  </message>
  <message>
   <source>scanroom.waiting</source>
   <translation>{count} to verify</translation>
  </message>
  <message>
   <source>scanroom.of_form</source>
   <translation>{form}, page {page}</translation>
  </message>
  <message>
   <source>scanroom.of_file</source>
   <translation>page {page} of the file</translation>
  </message>
  <message>
   <source>scanroom.file</source>
   <translation>Came as {file}</translation>
  </message>
  <message>
   <source>scanroom.was_aside</source>
   <translation>Set aside by {by}: {why}</translation>
  </message>
  <message>
   <source>scanroom.no_page</source>
   <translation>No page chosen</translation>
  </message>
  <message>
   <source>scanroom.no_page_hint</source>
   <translation>Scan, or drop files here: each page appears as it comes, with what became of it.</translation>
  </message>
  <message>
   <source>scanroom.chosen</source>
   <translation>{count} pages are chosen</translation>
  </message>
  <message>
   <source>scanroom.several</source>
   <translation>Shift, Ctrl</translation>
  </message>
  <message>
   <source>scanroom.scanner</source>
   <translation>Scanner</translation>
  </message>
  <message>
   <source>scanroom.not_looked</source>
   <translation>Type the scanner's name, or look which ones answer.</translation>
  </message>
  <message>
   <source>scanroom.device</source>
   <translation>The scanner</translation>
  </message>
  <message>
   <source>scanroom.device_typed</source>
   <translation>name of the scanner</translation>
  </message>
  <message>
   <source>scanroom.source</source>
   <translation>Where the paper lies</translation>
  </message>
  <message>
   <source>scanroom.dpi</source>
   <translation>How finely it scans</translation>
  </message>
  <message>
   <source>scanroom.of_dpi</source>
   <translation>{dpi} dpi</translation>
  </message>
  <message>
   <source>scanroom.duplex</source>
   <translation>Both sides</translation>
  </message>
  <message>
   <source>scanroom.twice</source>
   <translation>Fronts, then backs</translation>
  </message>
  <message>
   <source>scanroom.twice_hint</source>
   <translation>For a feeder that sees one side: the pile goes through twice</translation>
  </message>
  <message>
   <source>scanroom.turn</source>
   <translation>Fronts through the scanner: {count}. Turn the whole pile over and lay it into the feeder again.</translation>
  </message>
  <message>
   <source>scanroom.unequal</source>
   <translation>Fronts: {fronts}; backs: {backs}. All of them are kept, but papers went through together, or a pile was not whole. The account (Ctrl+6) tells the pages that are missing.</translation>
  </message>
  <message>
   <source>scanroom.starting</source>
   <translation>The scanner is starting…</translation>
  </message>
  <message>
   <source>scanroom.going</source>
   <translation>Page {page} is going through…</translation>
  </message>
  <message>
   <source>scanroom.went_through</source>
   <translation>Pages through the scanner: {count}; here already: {known}</translation>
  </message>
  <message>
   <source>scanroom.stopping</source>
   <translation>Stopping: the page in the scanner will have to be laid in again…</translation>
  </message>
  <message>
   <source>scanroom.files</source>
   <translation>Files</translation>
  </message>
  <message>
   <source>scanroom.files_hint</source>
   <translation>Drop files or folders anywhere in this room. They stay where they are; recon keeps a copy.</translation>
  </message>
  <message>
   <source>scanroom.keeping</source>
   <translation>Files are being kept…</translation>
  </message>
  <message>
   <source>scanroom.were_kept</source>
   <translation>Kept: {count}</translation>
  </message>
  <message>
   <source>scanroom.were_known</source>
   <translation>Here already: {count}</translation>
  </message>
  <message>
   <source>scanroom.were_refused</source>
   <translation>Not usable: {count} (to be cleared up)</translation>
  </message>
  <message>
   <source>scanroom.were_ignored</source>
   <translation>No scans, left aside: {count}</translation>
  </message>
  <message>
   <source>scanroom.every_file</source>
   <translation>All files</translation>
  </message>
  <message>
   <source>scanroom.folder</source>
   <translation>Watched folder</translation>
  </message>
  <message>
   <source>scanroom.not_watched</source>
   <translation>Where a copier puts its scans: what comes there is taken in by itself, and stays there.</translation>
  </message>
  <message>
   <source>scanroom.is_watched</source>
   <translation>Watched. Files are taken once they are whole.</translation>
  </message>
  <message>
   <source>scanroom.growing</source>
   <translation>Watched. Still growing: {count}</translation>
  </message>
  <message>
   <source>scanroom.gone</source>
   <translation>The folder is not there. It is waited for: check the disk or the network.</translation>
  </message>
  <message>
   <source>scanroom.unwatch</source>
   <translation>Watch no more</translation>
  </message>
  <message>
   <source>scanroom.pages</source>
   <translation>Scanned pages</translation>
  </message>
  <message>
   <source>scanroom.reading_bar</source>
   <translation>Pages are being read</translation>
  </message>
  <message>
   <source>scanroom.reading</source>
   <translation>Still to be read: {count}</translation>
  </message>
  <message>
   <source>scanroom.all_read</source>
   <translation>Everything that came has been read.</translation>
  </message>
  <message>
   <source>scanroom.nothing</source>
   <translation>Nothing has been scanned yet.</translation>
  </message>
  <message>
   <source>scanroom.to_clear_up</source>
   <translation>To be cleared up: {count}</translation>
  </message>
  <message>
   <source>scanroom.pass</source>
   <translation>{at:%d/%m %H:%M} · {count} p.</translation>
  </message>
  <message>
   <source>scanroom.pass_unread</source>
   <translation>{count} to read</translation>
  </message>
  <message>
   <source>scanroom.pass_faults</source>
   <translation>{count} to clear up</translation>
  </message>
  <message>
   <source>scanroom.why</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>scanroom.by</source>
   <translation>Number of the sheet that has its place now</translation>
  </message>
  <message>
   <source>scanroom.no_by</source>
   <translation>Type the number of the other sheet.</translation>
  </message>
  <message>
   <source>scanroom.and_more</source>
   <translation>{named} and more</translation>
  </message>
  <message>
   <source>scanroom.record</source>
   <translation>Record</translation>
  </message>
  <message>
   <source>scanroom.scanned_again</source>
   <translation>scanned again: sheet {sheet}, page {page}</translation>
  </message>
  <message>
   <source>scanroom.state.stored</source>
   <translation>to be read</translation>
  </message>
  <message>
   <source>scanroom.state.read</source>
   <translation>read</translation>
  </message>
  <message>
   <source>scanroom.state.duplicate</source>
   <translation>seen before</translation>
  </message>
  <message>
   <source>scanroom.state.differs</source>
   <translation>differs</translation>
  </message>
  <message>
   <source>scanroom.state.void</source>
   <translation>sheet void</translation>
  </message>
  <message>
   <source>scanroom.state.fault</source>
   <translation>to do again</translation>
  </message>
  <message>
   <source>scanroom.state.stray</source>
   <translation>no known sheet</translation>
  </message>
  <message>
   <source>scanroom.state.aside</source>
   <translation>set aside</translation>
  </message>
  <message>
   <source>scanroom.state.refused</source>
   <translation>not usable</translation>
  </message>
  <message>
   <source>scanroom.about.void</source>
   <translation>This sheet was taken out of the account. The page is kept, and does not count.</translation>
  </message>
  <message>
   <source>scanroom.about.duplicate</source>
   <translation>This page was back already, and the other scan counts. Nothing is to be done.</translation>
  </message>
  <message>
   <source>scanroom.from.feeder</source>
   <translation>Feeder</translation>
  </message>
  <message>
   <source>scanroom.from.flatbed</source>
   <translation>Flatbed</translation>
  </message>
  <message>
   <source>scanroom.command.files</source>
   <translation>Choose files…</translation>
  </message>
  <message>
   <source>scanroom.command.folder</source>
   <translation>Watch a folder…</translation>
  </message>
  <message>
   <source>scanroom.command.devices</source>
   <translation>Look for scanners</translation>
  </message>
  <message>
   <source>scanroom.command.start</source>
   <translation>Scan</translation>
  </message>
  <message>
   <source>scanroom.command.backs</source>
   <translation>Scan the backs</translation>
  </message>
  <message>
   <source>scanroom.command.no_backs</source>
   <translation>Without the backs</translation>
  </message>
  <message>
   <source>scanroom.command.stop</source>
   <translation>Stop</translation>
  </message>
  <message>
   <source>scanroom.command.aside</source>
   <translation>Set aside…</translation>
  </message>
  <message>
   <source>scanroom.command.rescan</source>
   <translation>Scan again</translation>
  </message>
  <message>
   <source>scanroom.command.read_again</source>
   <translation>Read again</translation>
  </message>
  <message>
   <source>scanroom.command.void</source>
   <translation>Void the sheet…</translation>
  </message>
  <message>
   <source>scanroom.command.replaced</source>
   <translation>Replaced…</translation>
  </message>
  <message>
   <source>scanroom.command.turn_left</source>
   <translation>↺</translation>
  </message>
  <message>
   <source>scanroom.command.turn_right</source>
   <translation>↻</translation>
  </message>
  <message>
   <source>scanroom.does.files</source>
   <translation>choose files to keep and read</translation>
  </message>
  <message>
   <source>scanroom.does.folder</source>
   <translation>watch a folder into which a copier scans</translation>
  </message>
  <message>
   <source>scanroom.does.devices</source>
   <translation>look which scanners answer</translation>
  </message>
  <message>
   <source>scanroom.does.start</source>
   <translation>scan what lies in the scanner</translation>
  </message>
  <message>
   <source>scanroom.does.stop</source>
   <translation>stop the scanner</translation>
  </message>
  <message>
   <source>scanroom.does.faults</source>
   <translation>show what is to be cleared up, and back</translation>
  </message>
  <message>
   <source>scanroom.does.shown</source>
   <translation>choose which pass is shown</translation>
  </message>
  <message>
   <source>scanroom.does.page</source>
   <translation>go from page to page</translation>
  </message>
  <message>
   <source>scanroom.does.several</source>
   <translation>choose several pages</translation>
  </message>
  <message>
   <source>scanroom.does.rescan</source>
   <translation>scan this page once more</translation>
  </message>
  <message>
   <source>scanroom.does.read_again</source>
   <translation>read this page once more</translation>
  </message>
  <message>
   <source>scanroom.does.aside</source>
   <translation>set the page aside, with a reason</translation>
  </message>
  <message>
   <source>scanroom.does.void</source>
   <translation>take its sheet out of the account, with a reason</translation>
  </message>
  <message>
   <source>scanroom.does.replaced</source>
   <translation>say which sheet has taken its sheet's place</translation>
  </message>
  <message>
   <source>scanroom.does.turn_left</source>
   <translation>turn the page to the left, for the eye only</translation>
  </message>
  <message>
   <source>scanroom.does.turn_right</source>
   <translation>turn the page to the right, for the eye only</translation>
  </message>
  <message>
   <source>scanroom.ask.aside</source>
   <translation>Set aside ({count})</translation>
  </message>
  <message>
   <source>scanroom.ask.void</source>
   <translation>Void the sheet</translation>
  </message>
  <message>
   <source>scanroom.ask.replaced</source>
   <translation>Replaced by another sheet</translation>
  </message>
  <message>
   <source>scanroom.means.aside</source>
   <translation>The page is kept, and nobody is asked about it any more. Only what belongs to no sheet of this store.</translation>
  </message>
  <message>
   <source>scanroom.means.void</source>
   <translation>The sheet counts for nothing from now on. This cannot be taken back.</translation>
  </message>
  <message>
   <source>scanroom.means.replaced</source>
   <translation>What stood on this sheet stands on another one now.</translation>
  </message>
  <message>
   <source>scanroom.example.aside</source>
   <translation>an empty back, a page of the old record…</translation>
  </message>
  <message>
   <source>scanroom.example.void</source>
   <translation>filled in for the wrong patient…</translation>
  </message>
  <message>
   <source>scanroom.example.replaced</source>
   <translation>copied out, coffee on the first one…</translation>
  </message>
  <message>
   <source>scanroom.done.aside</source>
   <translation>Set aside: {count}</translation>
  </message>
  <message>
   <source>scanroom.done.read</source>
   <translation>Pages that are read again: {count}</translation>
  </message>
  <message>
   <source>scanroom.done.void</source>
   <translation>The sheet is void.</translation>
  </message>
  <message>
   <source>scanroom.done.replaced</source>
   <translation>Recorded: another sheet has its place.</translation>
  </message>
  <message>
   <source>states.printed</source>
   <translation>printed</translation>
  </message>
  <message>
   <source>states.reserve</source>
   <translation>in reserve</translation>
  </message>
  <message>
   <source>states.returned</source>
   <translation>partly returned</translation>
  </message>
  <message>
   <source>states.blank</source>
   <translation>blank</translation>
  </message>
  <message>
   <source>states.to_verify</source>
   <translation>to verify</translation>
  </message>
  <message>
   <source>states.verified</source>
   <translation>verified, no patient</translation>
  </message>
  <message>
   <source>states.matched</source>
   <translation>verified and matched</translation>
  </message>
  <message>
   <source>states.delivered</source>
   <translation>delivered</translation>
  </message>
  <message>
   <source>states.void</source>
   <translation>void</translation>
  </message>
  <message>
   <source>states.missing</source>
   <translation>missing</translation>
  </message>
  <message>
   <source>states.unused</source>
   <translation>unused</translation>
  </message>
  <message>
   <source>states.replaced</source>
   <translation>replaced</translation>
  </message>
  <message>
   <source>system.ENOENT</source>
   <translation>there is nothing at that place</translation>
  </message>
  <message>
   <source>system.EACCES</source>
   <translation>this user may not</translation>
  </message>
  <message>
   <source>system.EPERM</source>
   <translation>the system does not permit it</translation>
  </message>
  <message>
   <source>system.EIO</source>
   <translation>the disk or stick does not answer</translation>
  </message>
  <message>
   <source>system.ENOSPC</source>
   <translation>there is no room left</translation>
  </message>
  <message>
   <source>system.EDQUOT</source>
   <translation>there is no room left for this user</translation>
  </message>
  <message>
   <source>system.EROFS</source>
   <translation>it is read-only (write protection)</translation>
  </message>
  <message>
   <source>system.EISDIR</source>
   <translation>it is a folder</translation>
  </message>
  <message>
   <source>system.ENOTDIR</source>
   <translation>a folder of the path is a file</translation>
  </message>
  <message>
   <source>system.EEXIST</source>
   <translation>it is there already</translation>
  </message>
  <message>
   <source>system.ENAMETOOLONG</source>
   <translation>the name is too long</translation>
  </message>
  <message>
   <source>system.EMFILE</source>
   <translation>too many files are open</translation>
  </message>
  <message>
   <source>system.ENFILE</source>
   <translation>too many files are open on this machine</translation>
  </message>
  <message>
   <source>system.EBUSY</source>
   <translation>another program uses it</translation>
  </message>
  <message>
   <source>system.ETXTBSY</source>
   <translation>another program uses it</translation>
  </message>
  <message>
   <source>system.EFBIG</source>
   <translation>the file is too large</translation>
  </message>
  <message>
   <source>system.ENODEV</source>
   <translation>the device is gone</translation>
  </message>
  <message>
   <source>system.ENXIO</source>
   <translation>the device is gone</translation>
  </message>
  <message>
   <source>system.ESTALE</source>
   <translation>the network share has changed or is gone</translation>
  </message>
  <message>
   <source>system.ETIMEDOUT</source>
   <translation>no answer in time</translation>
  </message>
  <message>
   <source>system.ECONNREFUSED</source>
   <translation>the connection is refused</translation>
  </message>
  <message>
   <source>system.ECONNRESET</source>
   <translation>the connection was cut</translation>
  </message>
  <message>
   <source>system.ECONNABORTED</source>
   <translation>the connection was cut</translation>
  </message>
  <message>
   <source>system.EPIPE</source>
   <translation>the other side has closed</translation>
  </message>
  <message>
   <source>system.EHOSTUNREACH</source>
   <translation>the machine cannot be reached</translation>
  </message>
  <message>
   <source>system.EHOSTDOWN</source>
   <translation>the machine cannot be reached</translation>
  </message>
  <message>
   <source>system.ENETUNREACH</source>
   <translation>the network cannot be reached</translation>
  </message>
  <message>
   <source>system.ENETDOWN</source>
   <translation>the network is down</translation>
  </message>
  <message>
   <source>system.EADDRINUSE</source>
   <translation>another program uses this port already</translation>
  </message>
  <message>
   <source>system.EADDRNOTAVAIL</source>
   <translation>this address is not of this machine</translation>
  </message>
  <message>
   <source>system.ENOTEMPTY</source>
   <translation>the folder is not empty</translation>
  </message>
  <message>
   <source>system.ELOOP</source>
   <translation>a link leads to itself</translation>
  </message>
  <message>
   <source>system.EXDEV</source>
   <translation>it is not on the same disk</translation>
  </message>
  <message>
   <source>system.EINVAL</source>
   <translation>the system does not accept this request</translation>
  </message>
  <message>
   <source>system.ENOMEM</source>
   <translation>there is no memory left</translation>
  </message>
  <message>
   <source>system.ENOTSUP</source>
   <translation>this disk or stick cannot do it</translation>
  </message>
  <message>
   <source>trace.unknown</source>
   <translation>?</translation>
  </message>
  <message>
   <source>trace.sound</source>
   <translation>the file is intact</translation>
  </message>
  <message>
   <source>trace.unsound</source>
   <translation>THE FILE IS NOT THE ONE THAT WAS SCANNED ANY MORE, OR IT IS GONE</translation>
  </message>
  <message>
   <source>trace.undone</source>
   <translation>; taken back since</translation>
  </message>
  <message>
   <source>trace.undo</source>
   <translation>; the match was undone since</translation>
  </message>
  <message>
   <source>trace.cli.what</source>
   <translation>WHAT</translation>
  </message>
  <message>
   <source>trace.cli.which</source>
   <translation>a resource at a destination (Observation/17, its URL, an MSH-10), SHEET:FIELD:ROW, SHEET:PAGE or a sheet</translation>
  </message>
  <message>
   <source>trace.cli.crop</source>
   <translation>write the picture of the field, or of the page (PNG); where there are several answers, one for each, numbered</translation>
  </message>
  <message>
   <source>trace.cli.sheet</source>
   <translation>Sheet {sheet}, “{title}”, patient {patient}, {state}</translation>
  </message>
  <message>
   <source>trace.cli.field</source>
   <translation>  Field      {label}</translation>
  </message>
  <message>
   <source>trace.cli.row</source>
   <translation>{label}, row {row}</translation>
  </message>
  <message>
   <source>trace.cli.decided</source>
   <translation>  Verified   {value}, by {by}, {at}{note}</translation>
  </message>
  <message>
   <source>trace.cli.note</source>
   <translation> ({note})</translation>
  </message>
  <message>
   <source>trace.cli.nobody</source>
   <translation>  Verified   by nobody: accepted from the machine</translation>
  </message>
  <message>
   <source>trace.cli.waits</source>
   <translation>  Verified   not yet: it waits for a person</translation>
  </message>
  <message>
   <source>trace.cli.read</source>
   <translation>  Read       {candidates}</translation>
  </message>
  <message>
   <source>trace.cli.candidate</source>
   <translation>{value} ({share})</translation>
  </message>
  <message>
   <source>trace.cli.blank</source>
   <translation>nothing</translation>
  </message>
  <message>
   <source>trace.cli.reader</source>
   <translation>             by {engine}, {verdict}{reason}</translation>
  </message>
  <message>
   <source>trace.cli.box</source>
   <translation>  Place      x {x}, y {y}, {width} × {height} pixels on the original</translation>
  </message>
  <message>
   <source>trace.cli.delivery</source>
   <translation>  Delivered  {reference}, to {destination} ({address}), {at}{undone}</translation>
  </message>
  <message>
   <source>trace.cli.sent</source>
   <translation>             it set off as {value}</translation>
  </message>
  <message>
   <source>trace.cli.written</source>
   <translation>  Written    {at}, by {by}</translation>
  </message>
  <message>
   <source>trace.cli.superseded</source>
   <translation>; another decision followed</translation>
  </message>
  <message>
   <source>trace.cli.by</source>
   <translation>             consignment {number}, sent by {by}, approved by {approved}</translation>
  </message>
  <message>
   <source>trace.cli.page</source>
   <translation>  Page       {page}, file {file}, picture {position}, {kind}</translation>
  </message>
  <message>
   <source>trace.cli.digest</source>
   <translation>             SHA-256 {digest}: {sound}</translation>
  </message>
  <message>
   <source>trace.cli.scanned</source>
   <translation>             scanned {at} by {by}</translation>
  </message>
  <message>
   <source>trace.cli.printed</source>
   <translation>  Printed    page {page}, copy {copy}, {at} by {by}, {ward}for {patient}</translation>
  </message>
  <message>
   <source>trace.cli.blank_sheet</source>
   <translation>nobody (blank)</translation>
  </message>
  <message>
   <source>trace.cli.match</source>
   <translation>  Matched    to {patient}, {at} by {by}: {reasons}{undone}</translation>
  </message>
  <message>
   <source>trace.cli.doubt</source>
   <translation>  Doubt      {kind}, {at}; {found}</translation>
  </message>
  <message>
   <source>trace.cli.settled</source>
   <translation>             settled by {by}: {why}</translation>
  </message>
  <message>
   <source>trace.cli.open</source>
   <translation>             NOT SETTLED: it is not certain whose the sheet is</translation>
  </message>
  <message>
   <source>trace.cli.proposal</source>
   <translation>  Proposed   {change} {subject} → {target}, by {by}, {at}: {why}</translation>
  </message>
  <message>
   <source>trace.cli.answered</source>
   <translation>             {answer} by {by}, {at}</translation>
  </message>
  <message>
   <source>trace.cli.merger</source>
   <translation>  Merged     {former} → {ipp}, according to {source}, {at}</translation>
  </message>
  <message>
   <source>trace.cli.ledger</source>
   <translation>  Ledger</translation>
  </message>
  <message>
   <source>trace.cli.entry</source>
   <translation>             {id}  {at}  {act}, {by}</translation>
  </message>
  <message>
   <source>trace.cli.cropped</source>
   <translation>Picture written: {out}</translation>
  </message>
  <message>
   <source>trace.cli.no_crop</source>
   <translation>{place}: no picture, its page is not back.</translation>
  </message>
  <message>
   <source>trace.change.merge</source>
   <translation>merger</translation>
  </message>
  <message>
   <source>trace.change.unmerge</source>
   <translation>merger undone</translation>
  </message>
  <message>
   <source>trace.change.reassign</source>
   <translation>another patient</translation>
  </message>
  <message>
   <source>trace.answer.yes</source>
   <translation>confirmed</translation>
  </message>
  <message>
   <source>trace.answer.no</source>
   <translation>declined</translation>
  </message>
  <message>
   <source>trace.verdict.accepted</source>
   <translation>accepted without a person</translation>
  </message>
  <message>
   <source>trace.verdict.review</source>
   <translation>for a person to verify</translation>
  </message>
  <message>
   <source>trace.verdict.blank</source>
   <translation>taken to be blank</translation>
  </message>
  <message>
   <source>validation.on_page</source>
   <translation>{where} (page {page})</translation>
  </message>
  <message>
   <source>validation.fault.unlisted</source>
   <translation>Sheet {where}: the LOINC code '{detail}' is on no form that recon knows. Check the form's definition before this goes.</translation>
  </message>
  <message>
   <source>validation.fault.other_unit</source>
   <translation>Sheet {where}: the unit measures something else than the code says ({detail}). Correct the form's definition.</translation>
  </message>
  <message>
   <source>validation.fault.no_unit</source>
   <translation>Sheet {where}: the value has no unit, though its code is measured in {detail}. Give the field its unit in the form's definition.</translation>
  </message>
  <message>
   <source>validation.fault.impossible</source>
   <translation>Sheet {where}: no living person can have this value ({detail}). Look at the page and verify the field.</translation>
  </message>
  <message>
   <source>validation.fault.unusual</source>
   <translation>Sheet {where}: the value is very unusual ({detail}). A person has confirmed it: look at the page before you approve the sheet.</translation>
  </message>
  <message>
   <source>validation.fault.pressures</source>
   <translation>Sheet {where}: the diastolic pressure is not below the systolic one ({detail}). Verify both fields.</translation>
  </message>
  <message>
   <source>validation.fault.after_scan</source>
   <translation>Sheet {where}: what is written happened after the page was scanned ({detail}). Verify the date and the time, and the station's clock.</translation>
  </message>
  <message>
   <source>validation.fault.in_future</source>
   <translation>Sheet {where}: what is written is yet to happen ({detail}). Verify the date and the time, and the station's clock.</translation>
  </message>
  <message>
   <source>validation.fault.before_birth</source>
   <translation>Sheet {where}: what is written happened before the patient was born ({detail}). Verify the date, and whose sheet it is.</translation>
  </message>
  <message>
   <source>validation.fault.born_later</source>
   <translation>Sheet {where}: the date of birth is after the page was scanned ({detail}). Verify the field.</translation>
  </message>
  <message>
   <source>validation.fault.hour_twice</source>
   <translation>Sheet {where}: this hour was there twice in that night, when the clocks went back; recon takes the first one ({detail}). Look at the rows before and after it before you approve the sheet.</translation>
  </message>
  <message>
   <source>validation.fault.hour_skipped</source>
   <translation>Sheet {where}: this hour was not there in that night, when the clocks went forward ({detail}). Look at the time on the page before you approve the sheet.</translation>
  </message>
  <message>
   <source>validation.fault.before_outage</source>
   <translation>Sheet {where}: what is written happened well before the outage ({detail}). Look at the date on the page before you approve the sheet.</translation>
  </message>
  <message>
   <source>validation.fault.long_before_outage</source>
   <translation>Sheet {where}: what is written happened years before the outage ({detail}). Verify the date.</translation>
  </message>
  <message>
   <source>validation.fault.dose_twice</source>
   <translation>Sheet {where}: this dose is written twice, here and at {detail}. Look at both places: it must reach the record once. Mark the other one as struck out, or say that its sheet is replaced.</translation>
  </message>
  <message>
   <source>validation.fault.value_twice</source>
   <translation>Sheet {where}: the same value of the same time stands twice, here and at {detail}. If it was copied, mark one of them as struck out.</translation>
  </message>
  <message>
   <source>validation.fault.values_differ</source>
   <translation>Sheet {where}: another value of the same time stands at {detail}. Look at both places before you approve the sheets.</translation>
  </message>
  <message>
   <source>validation.fault.model</source>
   <translation>Sheet {where}: what would go is not valid FHIR ({detail}). Nothing can be corrected on the sheet: keep it back and report this.</translation>
  </message>
  <message>
   <source>validation.place.line</source>
   <translation>{title}, line {line}</translation>
  </message>
  <message>
   <source>validation.place.page</source>
   <translation>page {page}</translation>
  </message>
  <message>
   <source>validation.place.other</source>
   <translation>sheet {sheet}, {title}</translation>
  </message>
  <message>
   <source>validation.place.of</source>
   <translation>sheet {sheet}</translation>
  </message>
  <message>
   <source>validation.place.sheet</source>
   <translation>The whole sheet</translation>
  </message>
  <message>
   <source>validation.place.no_unit</source>
   <translation>a number without a unit</translation>
  </message>
  <message>
   <source>validation.said.no_ipp</source>
   <translation>{place}: the patient has no IPP. Match the sheet to a patient, in the room Match.</translation>
  </message>
  <message>
   <source>validation.said.no_name</source>
   <translation>{place}: the patient has no name. Complete the patients' list.</translation>
  </message>
  <message>
   <source>validation.said.no_zone</source>
   <translation>{place}: the date {detail} lacks its time zone. Nothing can be corrected on the sheet: keep it back and report this.</translation>
  </message>
  <message>
   <source>validation.said.twice</source>
   <translation>{place}: '{detail}' stands there twice. Nothing can be corrected on the sheet: keep it back and report this.</translation>
  </message>
  <message>
   <source>validation.said.page_twice</source>
   <translation>{place}: page {detail} stands there twice. Nothing can be corrected on the sheet: keep it back and report this.</translation>
  </message>
  <message>
   <source>validation.said.foreign</source>
   <translation>{place}: a value comes from another sheet, {detail}. Nothing can be corrected on the sheet: keep it back and report this.</translation>
  </message>
  <message>
   <source>validation.said.code</source>
   <translation>{place}: the code '{detail}' is wrong. Have the form's definition corrected.</translation>
  </message>
  <message>
   <source>validation.said.unit</source>
   <translation>{place}: recon does not know the unit '{detail}'. Have the form's definition corrected.</translation>
  </message>
  <message>
   <source>validation.said.value</source>
   <translation>{place}: '{detail}' is not a possible value here. Verify the value in the room Verify.</translation>
  </message>
  <message>
   <source>validation.said.no_value</source>
   <translation>{place}: the value is missing. Verify the field in the room Verify.</translation>
  </message>
  <message>
   <source>validation.said.value_without_outcome</source>
   <translation>{place}: the value '{detail}' is given, though the field is said to be blank, struck or illegible. Verify it in the room Verify.</translation>
  </message>
  <message>
   <source>validation.said.other_birth_date</source>
   <translation>{place}: the date of birth written is {first}, the patient's is {second}. Verify the field in the room Verify, and whose sheet it is.</translation>
  </message>
  <message>
   <source>validation.said.other_birth_name</source>
   <translation>{place}: the birth name written is {first}, the patient's is {second}. Verify the field in the room Verify, and whose sheet it is.</translation>
  </message>
  <message>
   <source>validation.said.unlisted</source>
   <translation>{place}: the LOINC code '{detail}' is on no form that recon knows. Have the form's definition checked before this goes.</translation>
  </message>
  <message>
   <source>validation.said.other_unit</source>
   <translation>{place}: the unit is {first}, though this field is measured in {second}. Have the form's definition corrected.</translation>
  </message>
  <message>
   <source>validation.said.no_unit</source>
   <translation>{place}: the value has no unit, though this field is measured in {detail}. Have the form's definition corrected.</translation>
  </message>
  <message>
   <source>validation.said.impossible</source>
   <translation>{place}: {value} is not between {low} and {high}. No living person can have this value. Verify it in the room Verify.</translation>
  </message>
  <message>
   <source>validation.said.unusual</source>
   <translation>{place}: {value} is not between {low} and {high}, which is very unusual. A person has confirmed it: look at the page before you approve the sheet.</translation>
  </message>
  <message>
   <source>validation.said.pressures</source>
   <translation>{place}: the diastolic pressure, {first}, is not below the systolic one, {second}. Verify both in the room Verify.</translation>
  </message>
  <message>
   <source>validation.said.after_scan</source>
   <translation>{place}: what is written happened on {first}, after the page was scanned, on {second}. Verify the date and the time in the room Verify, and the station's clock.</translation>
  </message>
  <message>
   <source>validation.said.in_future</source>
   <translation>{place}: what is written, {detail}, is yet to happen. Verify the date and the time in the room Verify, and the station's clock.</translation>
  </message>
  <message>
   <source>validation.said.before_birth</source>
   <translation>{place}: what is written happened on {first}, and the patient was born on {second}. Verify the date in the room Verify, and whose sheet it is.</translation>
  </message>
  <message>
   <source>validation.said.born_later</source>
   <translation>{place}: the date of birth, {first}, is after the page was scanned, on {second}. Verify the field in the room Verify.</translation>
  </message>
  <message>
   <source>validation.said.hour_twice</source>
   <translation>{place}: this hour, {detail}, was there twice in that night, when the clocks went back; recon takes the first one. Look at the rows before and after it before you approve the sheet.</translation>
  </message>
  <message>
   <source>validation.said.hour_skipped</source>
   <translation>{place}: this hour, {detail}, was not there in that night, when the clocks went forward. Look at the time on the page before you approve the sheet.</translation>
  </message>
  <message>
   <source>validation.said.before_outage</source>
   <translation>{place}: what is written happened on {first}, well before the outage, which began on {second}. Look at the date on the page before you approve the sheet.</translation>
  </message>
  <message>
   <source>validation.said.long_before_outage</source>
   <translation>{place}: what is written happened on {first}, years before the outage, which began on {second}. Verify the date in the room Verify.</translation>
  </message>
  <message>
   <source>validation.said.dose_twice</source>
   <translation>{place}: this dose is written twice, here and there: {detail}. Look at both places: it must reach the record once. Mark the other one as struck out, or say that its sheet is replaced.</translation>
  </message>
  <message>
   <source>validation.said.value_twice</source>
   <translation>{place}: the same value of the same time stands twice, here and there: {detail}. If it was copied, mark one of them as struck out.</translation>
  </message>
  <message>
   <source>validation.said.values_differ</source>
   <translation>{place}: another value of the same time stands there: {detail}. Look at both places before you approve the sheets.</translation>
  </message>
  <message>
   <source>validation.said.model</source>
   <translation>{place}: what would go is not valid FHIR ({detail}). Nothing can be corrected on the sheet: keep it back and report this.</translation>
  </message>
  <message>
   <source>validation.said.message</source>
   <translation>Message {kind} {control_id}: {reason}</translation>
  </message>
  <message>
   <source>verifyroom.overtaken</source>
   <translation>somebody else has decided this field meanwhile; that decision stands</translation>
  </message>
  <message>
   <source>verifyroom.looking</source>
   <translation>One moment…</translation>
  </message>
  <message>
   <source>verifyroom.waiting</source>
   <translation>Fields waiting: {count}</translation>
  </message>
  <message>
   <source>verifyroom.returned</source>
   <translation>Nothing was recorded of this field. What you had said is still there: {press} says it again.</translation>
  </message>
  <message>
   <source>verifyroom.theirs</source>
   <translation>{who} has verified this field meanwhile: {decided}. That stands, and nothing of yours was recorded. {press} puts yours in its place, {skip} leaves it.</translation>
  </message>
  <message>
   <source>verifyroom.pad</source>
   <translation>{sign} of the number pad</translation>
  </message>
  <message>
   <source>verifyroom.in_letters</source>
   <translation>{first} to {last}, where only letters are written</translation>
  </message>
  <message>
   <source>verifyroom.far.sheet</source>
   <translation>Field {field} of {fields} · sheet {line} of {lines}</translation>
  </message>
  <message>
   <source>verifyroom.far.field</source>
   <translation>{field} of {fields} · field {line} of {lines}</translation>
  </message>
  <message>
   <source>verifyroom.note.name</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>verifyroom.note.hint</source>
   <translation>What there is to say of it; it is kept with the decision</translation>
  </message>
  <message>
   <source>verifyroom.does.together</source>
   <translation>shows the fields of a sheet together, or one by one</translation>
  </message>
  <message>
   <source>verifyroom.does.note</source>
   <translation>writes a note beside the decision</translation>
  </message>
  <message>
   <source>verifyroom.wall.name</source>
   <translation>Fields to accept together</translation>
  </message>
  <message>
   <source>verifyroom.wall.about</source>
   <translation>Compare each with what was read below it. {first} to {last} shows the next reading of a field, and takes it off after the last: it is then asked by itself. Enter accepts all that are on.</translation>
  </message>
  <message>
   <source>verifyroom.wall.next</source>
   <translation>another reading</translation>
  </message>
  <message>
   <source>verifyroom.wall.accept</source>
   <translation>Accept these ({count})</translation>
  </message>
  <message>
   <source>verifyroom.wall.leave</source>
   <translation>One by one</translation>
  </message>
  <message>
   <source>verifyroom.wall.together</source>
   <translation>Together</translation>
  </message>
  <message>
   <source>verifyroom.wall.off</source>
   <translation>to look at</translation>
  </message>
  <message>
   <source>recon.digest</source>
   <translation>6da881771bc1ff10111d40593ed2fb0d7df7e865119483f820a37b7792041959</translation>
  </message>
 </context>
</TS>
