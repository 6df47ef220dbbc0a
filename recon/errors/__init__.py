"""Every error that recon raises on purpose, and the exit code that each ends the program with.

    ReconError
    ├── UsageError                2   the command line asks for something that cannot be
    ├── FormError                10
    │   ├── FormDefinitionError  10   a form's TOML is wrong: every fault with file, line, key
    │   └── UnknownForm          11   no form of that name (or no such version) in the kit
    ├── RosterError              12   the patients' list cannot be used: every fault with its row
    ├── MessageError             13   an HL7 message cannot be used
    │   ├── MessageRefused            it is none (AR)
    │   │   └── MessageForeign        of a kind or an event that recon does not take (AR)
    │   └── MessageUnusable           of a kind that recon takes, but something in it is missing or wrong (AE)
    ├── StoreError               20
    │   ├── StoreMissing         21   there is no store at that place
    │   ├── StoreExists          22   there is one already
    │   ├── StoreReadOnly        23   the folder or the database cannot be written
    │   ├── StoreFull            24   the disk is full
    │   │   └── StoreShort            there is less room than what is to be done needs
    │   ├── StoreBusy            25   another program holds the database
    │   ├── StoreDamaged         26   the database or an image is not what the ledger says
    │   │   └── StoreKeysGone             no database can be read there: its key file is missing, or it is none
    │   ├── StoreUnread          26   the disk does not answer, or cannot read or write what is there
    │   ├── StoreTooNew          27   made by a later version of recon
    │   ├── StoreLocked          28   it is encrypted, and nothing that opens it was given
    │   ├── KeyWrong             29   the passphrase or the key that was given does not open it
    │   └── KeyRefused           29   that cannot become a key of the store, or not be taken from it
    ├── PageError                30   one page or file cannot be read; in a batch it becomes the page's fault
    │   ├── FileMissing               the file is not there or may not be opened
    │   ├── FileEmpty                 no byte in it
    │   ├── FileChanging              somebody is still writing it
    │   ├── FileUnreadable            not an image or a PDF, or one nobody can decode
    │   ├── FileHeic                  a photograph as iPhones make them, which recon does not read
    │   ├── FileTruncated             the end of the file is missing
    │   ├── FileLocked                a PDF that asks for a password
    │   ├── ImageTooSmall             too few pixels to hold a sheet
    │   ├── ImageTooLarge             more pixels than this program decodes
    │   ├── FileTooBig                more bytes than any scan has; it is left where it is
    │   ├── FileTooLong               more pages than this program takes from one file
    │   ├── FileTooCostly             it asked for more memory or time than a scan needs
    │   ├── CodeMissing               no sheet code found
    │   ├── CodeInvalid               a code, but not one of ours or with a wrong checksum
    │   ├── VersionUnknown            a sheet of a form version that this store never printed
    │   ├── SheetForeign              a sheet whose serial this store never issued
    │   ├── SheetUnbooked             a sheet that this store sealed and does not know: printed after its backup
    │   ├── CodeForged                a code that names a sheet of this store and was not made by it
    │   ├── SheetOfExercise           a sheet of an exercise, in a store that is none
    │   ├── SheetNotOfExercise        a sheet that is of no exercise, in the store of one
    │   ├── PageInconsistent          code and store disagree about the sheet
    │   ├── PageDiffers               a second scan of a page has something else written on it
    │   ├── RegistrationFailed        the page cannot be laid over its template closely enough
    │   └── WorkerLost                the process reading the page died twice
    ├── IdentityError            36   it is not certain whose something is
    │   ├── UnknownDoubt         37   no doubt, or no proposal, whose number ends like that, or several
    │   ├── IdentityMismatch     38   what stands on the sheet, or was typed from it, is not the patient's
    │   ├── SecondPersonNeeded   39   another person has to decide than the one who did the first half
    │   └── ChangeRefused             two people cannot decide that: the reason says why
    ├── RecordError              40
    │   ├── UnknownSheet         40   no sheet of that serial
    │   ├── UnknownField         41   the sheet's form has no such field or row
    │   ├── InvalidValue         42   the field cannot hold that value
    │   ├── UnknownPatient       43   no patient of that IPP
    │   ├── PatientConflict      44   the sheet belongs to another patient already
    │   ├── SheetStateError      45   the sheet's state does not allow it
    │   ├── CalibrationUnchanged 46   acceptance was not tightened, there is nothing to reset
    │   ├── UnknownBatch         47   no print batch of that number, or several that end like it
    │   ├── BatchCounted         48   somebody has counted that print batch already
    │   ├── PatientAlike         49   somebody is known who may be the same person
    │   └── SealRefused          40   a timestamp or a seal is none, or of something else than the page
    ├── DeliveryError            50
    │   ├── DestinationUnreachable 51 nobody answers at that address
    │   ├── DestinationRefused   52   the destination answered no
    │   ├── NothingTraced        53   nothing here goes by that name
    │   ├── ReceiptAltered       56   a receipt is not what was signed
    │   ├── CopyAltered          57   an exported copy of a page is not what was signed
    │   └── DrillNotDeliverable  58   nothing leaves an exercise
    ├── PortUnusable             54   a port cannot be listened on
    ├── OutputError              55   a result cannot be written where it was asked
    │   └── Unreadable                a receipt, a copy or a seal cannot be read where it is said to be
    ├── ToolMissing              60   a program or library of the machine is missing
    ├── ScannerError             61   the scanner cannot scan, or not go on; ``pages`` came before
    │   ├── ScannerMissing            no scanner of that name answers
    │   ├── ScannerEmpty              there is no paper in the feeder
    │   ├── ScannerJammed             a paper is stuck in it
    │   ├── ScannerOpen               its cover is open
    │   ├── ScannerBusy               another program has it, or it is still at work
    │   ├── ScannerGone               it answers no more: switched off, unplugged
    │   ├── ScannerDenied             this user may not use it
    │   ├── ScannerLocked             it asks for a password
    │   ├── ScannerUntrusted          its certificate is not the one that was accepted
    │   ├── ScannerLost               pages went through it and never came
    │   └── ScannerStopped            by the person who asked for it, or at the scanner
    ├── AccessError              62   who works here is not settled
    │   ├── SignInNeeded         62   the store has accounts: somebody has to sign in
    │   ├── SignInRefused        62   the password, the PIN or the badge is wrong
    │   ├── YesNeeded            62   a second person is to say yes by their own password
    │   ├── PersonLocked         63   too many wrong tries, or the account is closed
    │   └── NotAllowed           64   not the work of somebody with that role
    ├── NumberError              65
    │   ├── NumbersExhausted     65   no downtime number is left
    │   └── RangeRefused         66   a range of numbers cannot be taken, or cannot be given
    ├── DowntimeError            67   no downtime is open, or one is already, or there is none of that name
    │   ├── DowntimeUnexplained  68   it cannot be closed: every sheet that nobody explained
    │   └── ReserveError              an envelope of the reserve cannot be opened, or paper not be put into it
    ├── BackupError              69   a backup cannot be made, or is not sound
    ├── DrillError               73   an exercise cannot be made, or its folder not be used
    │   ├── DrillRealPatient     74   a patient whom no exercise invented, in the store of one
    │   ├── DrillPatientOutside  74   a patient whom an exercise invented, in a store of patients
    │   └── DrillRealSource      74   a system of the hospital, asked for an exercise; its numbers, taken for one
    ├── InstallAltered           71   a file of the program is not the one that was released
    ├── ProgramReplaced          75   another version of the program was put in its place while it ran
    ├── NetworkRefused           72   something in the program wanted to reach an address that nobody named
    ├── BackupStopped           130   a backup was stopped by the person who asked for it
    └── PrintStopped            130   a print run was stopped by the person who asked for it

An error knows its ``code`` and its details; its words come from the catalogue ``errors`` in the user's language,
and say what to do. What the tree shows together stands in one module, and all of it is imported from here.
Only recon.cli turns an error into an exit code, only recon.app into a message on screen.
"""

from recon.errors.access import *
from recon.errors.base import *
from recon.errors.delivery import *
from recon.errors.downtimes import *
from recon.errors.forms import *
from recon.errors.identity import *
from recon.errors.pages import *
from recon.errors.printing import *
from recon.errors.program import *
from recon.errors.records import *
from recon.errors.rosters import *
from recon.errors.scanners import *
from recon.errors.store import *
