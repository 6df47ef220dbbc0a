; The installer for Windows, for Inno Setup 6: packaging\windows\build.ps1 calls it, after the folder was built.
; For one person, without an administrator; for all who use the PC only if whoever installs it asks for that.
; A store is never touched: it is wherever the person put it, and stays when the program goes.

#ifndef Version
  #error Version is given by build.ps1: ISCC /DVersion=...
#endif

[Setup]
AppId={{7E0D7C52-52E5-4D4E-9C0B-1D4E6E6B5A31}
AppName=recon
AppVersion={#Version}
AppPublisher=The recon developers
VersionInfoVersion={#Version}
DefaultDirName={autopf}\recon
DefaultGroupName=recon
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=recon-{#Version}-setup
SetupIconFile=..\..\build\recon.ico
UninstallDisplayIcon={app}\recon-window.exe
Compression=lzma2/max
SolidCompression=yes
CloseApplications=yes
ShowLanguageDialog=auto
WizardStyle=modern

[Languages]
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
fr.CommandLine=recon (ligne de commande)
en.CommandLine=recon (command line)
fr.OpenStore=Ouvrir avec recon
en.OpenStore=Open with recon
fr.Doctor=Vérifier ce poste
en.Doctor=Check this machine
fr.StoresStay=Vos données (les dossiers recon-store) ne sont pas supprimées : elles restent où elles sont.
en.StoresStay=Your data (the recon-store folders) are not removed: they stay where they are.

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"

[InstallDelete]
; What an earlier version had inside and this one has not would be a file that nobody released.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\recon\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\recon"; Filename: "{app}\recon-window.exe"; WorkingDir: "{userdocs}"
Name: "{autoprograms}\{cm:CommandLine}"; Filename: "{cmd}"; Parameters: "/k set PATH={app};%PATH%"; WorkingDir: "{userdocs}"; IconFilename: "{app}\recon.exe"
Name: "{autodesktop}\recon"; Filename: "{app}\recon-window.exe"; WorkingDir: "{userdocs}"; Tasks: desktopicon

[Registry]
; A store is a folder: it is opened from the folder's own menu.
Root: HKA; Subkey: "Software\Classes\Directory\shell\recon"; ValueType: string; ValueData: "{cm:OpenStore}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Directory\shell\recon"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\recon-window.exe,0"
Root: HKA; Subkey: "Software\Classes\Directory\shell\recon\command"; ValueType: string; ValueData: """{app}\recon-window.exe"" ""%1"""

[Run]
Filename: "{cmd}"; Parameters: "/k """"{app}\recon.exe"" doctor"""; Description: "{cm:Doctor}"; Flags: postinstall nowait skipifsilent unchecked
Filename: "{app}\recon-window.exe"; Description: "{cm:LaunchProgram,recon}"; WorkingDir: "{userdocs}"; Flags: postinstall nowait skipifsilent

[Code]
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if (CurUninstallStep = usPostUninstall) and not UninstallSilent then
    MsgBox(ExpandConstant('{cm:StoresStay}'), mbInformation, MB_OK);
end;
