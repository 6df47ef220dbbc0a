<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
 <context>
  <name>recon</name>
  <message>
   <source>account.no_reason</source>
   <translation>Donnez la raison, avec --why.</translation>
  </message>
  <message>
   <source>account.no_replacement</source>
   <translation>Dites quelle feuille la remplace, avec --by.</translation>
  </message>
  <message>
   <source>account.not_said</source>
   <translation>personne ne l’a dit de cette feuille</translation>
  </message>
  <message>
   <source>account.no_copy</source>
   <translation>il n’y a pas d’exemplaire {copy} ; exemplaires imprimés : {copies}</translation>
  </message>
  <message>
   <source>account.copy_back</source>
   <translation>cet exemplaire est revenu</translation>
  </message>
  <message>
   <source>account.copy_replaced</source>
   <translation>seule une feuille entière est remplacée par une autre ; dites ce qu’est devenu cet exemplaire : perdu, non utilisé ou annulé</translation>
  </message>
  <message>
   <source>account.written_on</source>
   <translation>quelque chose y est écrit</translation>
  </message>
  <message>
   <source>account.replaces</source>
   <translation>une autre feuille a été recopiée sur celle-ci ; reprenez d’abord ce qui a été dit de l’autre, avec « recon replaced … --undo »</translation>
  </message>
  <message>
   <source>account.by_itself</source>
   <translation>une feuille ne se remplace pas elle-même</translation>
  </message>
  <message>
   <source>account.by_none</source>
   <translation>elle ne peut en remplacer aucune</translation>
  </message>
  <message>
   <source>account.moment</source>
   <translation>{at:%d/%m/%Y %H:%M}</translation>
  </message>
  <message>
   <source>account.paper</source>
   <translation>page {page}, exemplaire {copy}</translation>
  </message>
  <message>
   <source>account.contradiction.missing</source>
   <translation>Feuille {sheet}, page {page}, exemplaire {copy} : revenue, alors que {by} l’avait déclarée perdue ({why}). Elle compte comme revenue.</translation>
  </message>
  <message>
   <source>account.contradiction.unused</source>
   <translation>Feuille {sheet}, page {page}, exemplaire {copy} : revenue, alors que {by} l’avait dite non utilisée ({why}). Elle compte comme revenue.</translation>
  </message>
  <message>
   <source>account.contradiction.replaced</source>
   <translation>Feuille {sheet}, page {page}, exemplaire {copy} : revenue, alors que {by} l’avait dite remplacée ({why}). Elle compte comme revenue ; comparez-la avec celle qui la remplaçait.</translation>
  </message>
  <message>
   <source>account.contradiction.void</source>
   <translation>Feuille {sheet}, page {page}, exemplaire {copy} : revenue, alors que {by} l’avait annulée ({why}). Elle reste annulée : recopiez son contenu sur une autre feuille.</translation>
  </message>
  <message>
   <source>account.contradiction.lost</source>
   <translation>Feuille {sheet}, page {page}, exemplaire {copy} : revenue, alors que {by} avait compté qu’elle n’était pas sortie de l’imprimante ({why}). Elle compte comme revenue.</translation>
  </message>
  <message>
   <source>account.contradiction.reprinted</source>
   <translation>Feuille {sheet}, page {page}, exemplaire {copy} : revenue, alors qu’un exemplaire plus récent avait été imprimé par {by}. Cherchez l’autre.{why}</translation>
  </message>
  <message>
   <source>account.downtime.of</source>
   <translation>Panne du {at}</translation>
  </message>
  <message>
   <source>account.downtime.open_already</source>
   <translation>« {name} » est déjà ouverte. Clôturez-la d’abord, avec « recon downtime close ».</translation>
  </message>
  <message>
   <source>account.downtime.none_open</source>
   <translation>Aucune panne n’est ouverte.</translation>
  </message>
  <message>
   <source>account.downtime.unknown</source>
   <translation>Aucune panne ne s’appelle « {name} », ou plusieurs. « recon downtime status » les donne toutes.</translation>
  </message>
  <message>
   <source>account.downtime.half_lost</source>
   <translation>{state}, mais certaines de ses pages sont là : recopiez-les sur une autre feuille, puis dites-le avec « recon replaced »</translation>
  </message>
  <message>
   <source>account.downtime.in_doubt</source>
   <translation>{state}, mais on ne sait plus avec certitude de quel patient : voir « recon doubts »</translation>
  </message>
  <message>
   <source>account.downtime.copy_out</source>
   <translation>{state} ; pas revenu : {papers}</translation>
  </message>
  <message>
   <source>app.decided</source>
   <translation>Champs vérifiés : {count}</translation>
  </message>
  <message>
   <source>app.operator</source>
   <translation>Opérateur : {name}</translation>
  </message>
  <message>
   <source>app.language</source>
   <translation>français</translation>
  </message>
  <message>
   <source>app.rooms</source>
   <translation>Salles</translation>
  </message>
  <message>
   <source>app.room_waits</source>
   <translation>{room}, {count} en attente</translation>
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
   <translation>Fermer</translation>
  </message>
  <message>
   <source>app.cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>app.loading</source>
   <translation>La page arrive…</translation>
  </message>
  <message>
   <source>app.crop</source>
   <translation>Le champ tel qu’il est écrit</translation>
  </message>
  <message>
   <source>app.critical</source>
   <translation>Critique</translation>
  </message>
  <message>
   <source>app.sheet</source>
   <translation>{form} · {serial} · {whose}</translation>
  </message>
  <message>
   <source>app.why</source>
   <translation>À regarder : {reason}</translation>
  </message>
  <message>
   <source>app.waiting</source>
   <translation>Feuilles en attente : {count}</translation>
  </message>
  <message>
   <source>app.left</source>
   <translation>champs à vérifier : {count}</translation>
  </message>
  <message>
   <source>app.answer</source>
   <translation>Ce qui est écrit</translation>
  </message>
  <message>
   <source>app.keymap</source>
   <translation>Le clavier</translation>
  </message>
  <message>
   <source>app.standing</source>
   <translation>Décision enregistrée : {decided}. Elle reste valable tant que vous n’en prenez pas une autre.</translation>
  </message>
  <message>
   <source>app.impossible</source>
   <translation>Refusé : {reason}.</translation>
  </message>
  <message>
   <source>app.confirm</source>
   <translation>Inhabituel : {reason}. Si c’est bien ce qui est écrit, appuyez encore sur {press}.</translation>
  </message>
  <message>
   <source>app.nothing_said</source>
   <translation>Rien n’est indiqué. Écrivez ce qui se trouve sur la feuille ; si le champ est vide, {blank}.</translation>
  </message>
  <message>
   <source>app.wrapped</source>
   <translation>Retour aux champs passés.</translation>
  </message>
  <message>
   <source>app.page.name</source>
   <translation>La page entière ; le champ y est encadré</translation>
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
   <translation>sans patient</translation>
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
   <translation>{label} · n° {row}</translation>
  </message>
  <message>
   <source>app.value.blank</source>
   <translation>(vide)</translation>
  </message>
  <message>
   <source>app.value.ticked</source>
   <translation>coché</translation>
  </message>
  <message>
   <source>app.value.unticked</source>
   <translation>non coché</translation>
  </message>
  <message>
   <source>app.outcome.blank</source>
   <translation>vide</translation>
  </message>
  <message>
   <source>app.outcome.struck</source>
   <translation>barré</translation>
  </message>
  <message>
   <source>app.outcome.illegible</source>
   <translation>illisible</translation>
  </message>
  <message>
   <source>app.confidence.sure</source>
   <translation>presque sûr</translation>
  </message>
  <message>
   <source>app.confidence.likely</source>
   <translation>probable</translation>
  </message>
  <message>
   <source>app.confidence.unsure</source>
   <translation>incertain</translation>
  </message>
  <message>
   <source>app.confidence.unlikely</source>
   <translation>peu probable</translation>
  </message>
  <message>
   <source>app.placeholder.blank</source>
   <translation>Rien n’est écrit ? {press} le confirme</translation>
  </message>
  <message>
   <source>app.placeholder.none</source>
   <translation>Écrivez ce que vous lisez</translation>
  </message>
  <message>
   <source>app.rest.title</source>
   <translation>Rien n’attend</translation>
  </message>
  <message>
   <source>app.rest.nothing</source>
   <translation>Les champs à vérifier apparaîtront ici après la numérisation.</translation>
  </message>
  <message>
   <source>app.rest.done</source>
   <translation>Champs vérifiés pendant cette séance : {count}. {press} revient sur le dernier.</translation>
  </message>
  <message>
   <source>app.command.accept</source>
   <translation>Accepter</translation>
  </message>
  <message>
   <source>app.command.skip</source>
   <translation>Passer</translation>
  </message>
  <message>
   <source>app.command.undo</source>
   <translation>Revenir</translation>
  </message>
  <message>
   <source>app.command.blank</source>
   <translation>Vide</translation>
  </message>
  <message>
   <source>app.command.struck</source>
   <translation>Barré</translation>
  </message>
  <message>
   <source>app.command.illegible</source>
   <translation>Illisible</translation>
  </message>
  <message>
   <source>app.command.zoom_fit</source>
   <translation>Page entière</translation>
  </message>
  <message>
   <source>app.command.refresh</source>
   <translation>Regarder à nouveau</translation>
  </message>
  <message>
   <source>app.command.compare</source>
   <translation>Comparer les images</translation>
  </message>
  <message>
   <source>app.command.keep_first</source>
   <translation>La première compte</translation>
  </message>
  <message>
   <source>app.command.keep_latest</source>
   <translation>La dernière compte</translation>
  </message>
  <message>
   <source>app.command.picture</source>
   <translation>Page entière</translation>
  </message>
  <message>
   <source>app.command.record</source>
   <translation>Ses feuilles</translation>
  </message>
  <message>
   <source>app.command.settle</source>
   <translation>C’est bien sa feuille</translation>
  </message>
  <message>
   <source>app.command.unmatch</source>
   <translation>Détacher</translation>
  </message>
  <message>
   <source>app.command.confirm</source>
   <translation>Confirmer</translation>
  </message>
  <message>
   <source>app.command.decline</source>
   <translation>Refuser</translation>
  </message>
  <message>
   <source>app.command.help</source>
   <translation>Clavier</translation>
  </message>
  <message>
   <source>app.command.test</source>
   <translation>Essayer imprimante et scanner</translation>
  </message>
  <message>
   <source>app.command.whole</source>
   <translation>Tout choisir ({count})</translation>
  </message>
  <message>
   <source>app.command.blanks</source>
   <translation>Feuilles vierges</translation>
  </message>
  <message>
   <source>app.command.arrival</source>
   <translation>Nouvel arrivant</translation>
  </message>
  <message>
   <source>app.command.print</source>
   <translation>Imprimer</translation>
  </message>
  <message>
   <source>app.command.save</source>
   <translation>Enregistrer le PDF</translation>
  </message>
  <message>
   <source>app.command.unused</source>
   <translation>Non utilisée</translation>
  </message>
  <message>
   <source>app.command.missing</source>
   <translation>Perdue</translation>
  </message>
  <message>
   <source>app.command.replaced</source>
   <translation>Remplacée</translation>
  </message>
  <message>
   <source>app.command.void</source>
   <translation>Annulée</translation>
  </message>
  <message>
   <source>app.command.report</source>
   <translation>Rapport PDF</translation>
  </message>
  <message>
   <source>app.command.next</source>
   <translation>Étape suivante</translation>
  </message>
  <message>
   <source>app.command.prepare</source>
   <translation>Préparer</translation>
  </message>
  <message>
   <source>app.command.recheck</source>
   <translation>Contrôler de nouveau</translation>
  </message>
  <message>
   <source>app.command.dry_run</source>
   <translation>Comparer (à blanc)</translation>
  </message>
  <message>
   <source>app.command.reconcile</source>
   <translation>Retrouver là-bas</translation>
  </message>
  <message>
   <source>app.command.take_back</source>
   <translation>Retirer…</translation>
  </message>
  <message>
   <source>app.command.hold</source>
   <translation>Retenir…</translation>
  </message>
  <message>
   <source>app.command.release</source>
   <translation>Libérer</translation>
  </message>
  <message>
   <source>app.command.receipt</source>
   <translation>Récépissé PDF</translation>
  </message>
  <message>
   <source>app.command.destination</source>
   <translation>Ajouter</translation>
  </message>
  <message>
   <source>app.command.prepare_also</source>
   <translation>Préparer aussi le livré</translation>
  </message>
  <message>
   <source>app.command.change</source>
   <translation>Modifier</translation>
  </message>
  <message>
   <source>app.command.genuine</source>
   <translation>Vérifier un récépissé</translation>
  </message>
  <message>
   <source>app.does.home_room</source>
   <translation>va à l’accueil</translation>
  </message>
  <message>
   <source>app.does.scan_room</source>
   <translation>va à la numérisation</translation>
  </message>
  <message>
   <source>app.does.forms_room</source>
   <translation>va aux formulaires</translation>
  </message>
  <message>
   <source>app.does.looks</source>
   <translation>règle l’apparence : clair ou sombre, taille du texte</translation>
  </message>
  <message>
   <source>app.does.test</source>
   <translation>essaie l’imprimante et le scanner avec une page d’essai</translation>
  </message>
  <message>
   <source>app.does.accept</source>
   <translation>accepte ce qui est proposé ou écrit</translation>
  </message>
  <message>
   <source>app.does.skip</source>
   <translation>passe le champ, qui reste à vérifier</translation>
  </message>
  <message>
   <source>app.does.undo</source>
   <translation>revient sur la dernière décision</translation>
  </message>
  <message>
   <source>app.does.blank</source>
   <translation>rien n’est écrit dans le champ</translation>
  </message>
  <message>
   <source>app.does.struck</source>
   <translation>ce qui est écrit a été barré</translation>
  </message>
  <message>
   <source>app.does.illegible</source>
   <translation>il y a une écriture, mais elle ne se lit pas</translation>
  </message>
  <message>
   <source>app.does.candidate</source>
   <translation>accepte la première, deuxième ou troisième lecture</translation>
  </message>
  <message>
   <source>app.does.option</source>
   <translation>coche ou décoche une option</translation>
  </message>
  <message>
   <source>app.does.back</source>
   <translation>champ précédent</translation>
  </message>
  <message>
   <source>app.does.onward</source>
   <translation>champ suivant</translation>
  </message>
  <message>
   <source>app.does.sheet_back</source>
   <translation>feuille précédente</translation>
  </message>
  <message>
   <source>app.does.sheet_onward</source>
   <translation>feuille suivante</translation>
  </message>
  <message>
   <source>app.does.zoom_in</source>
   <translation>agrandit la page</translation>
  </message>
  <message>
   <source>app.does.zoom_out</source>
   <translation>réduit la page</translation>
  </message>
  <message>
   <source>app.does.zoom_fit</source>
   <translation>montre la page entière</translation>
  </message>
  <message>
   <source>app.does.refresh</source>
   <translation>regarde à nouveau ce qui attend</translation>
  </message>
  <message>
   <source>app.does.language</source>
   <translation>change de langue</translation>
  </message>
  <message>
   <source>app.does.compare</source>
   <translation>compare deux images d’une page qui diffèrent</translation>
  </message>
  <message>
   <source>app.does.keep_first</source>
   <translation>pendant la comparaison : la première image compte</translation>
  </message>
  <message>
   <source>app.does.keep_latest</source>
   <translation>pendant la comparaison : la dernière image compte</translation>
  </message>
  <message>
   <source>app.does.help</source>
   <translation>montre ou cache cette aide</translation>
  </message>
  <message>
   <source>app.does.room</source>
   <translation>va d’un écran à l’autre</translation>
  </message>
  <message>
   <source>app.does.verify_room</source>
   <translation>va à la vérification</translation>
  </message>
  <message>
   <source>app.does.match_room</source>
   <translation>va à l’attribution des feuilles</translation>
  </message>
  <message>
   <source>app.does.print_room</source>
   <translation>va à l’impression</translation>
  </message>
  <message>
   <source>app.does.account_room</source>
   <translation>va au bilan des feuilles</translation>
  </message>
  <message>
   <source>app.does.picture</source>
   <translation>montre la page entière, ou l’étiquette</translation>
  </message>
  <message>
   <source>app.does.record</source>
   <translation>montre toutes les feuilles du patient</translation>
  </message>
  <message>
   <source>app.does.settle</source>
   <translation>la feuille est bien celle de son patient</translation>
  </message>
  <message>
   <source>app.does.unmatch</source>
   <translation>la feuille n’est pas celle de ce patient</translation>
  </message>
  <message>
   <source>app.does.confirm</source>
   <translation>confirme ce qu’une autre personne propose</translation>
  </message>
  <message>
   <source>app.does.decline</source>
   <translation>refuse ce qu’une autre personne propose</translation>
  </message>
  <message>
   <source>app.does.find</source>
   <translation>cherche</translation>
  </message>
  <message>
   <source>app.does.arrival</source>
   <translation>ajoute un patient qui arrive, même inconnu</translation>
  </message>
  <message>
   <source>app.does.whole</source>
   <translation>choisit tout ce qui est affiché, ou plus rien</translation>
  </message>
  <message>
   <source>app.does.blanks</source>
   <translation>passe des patients aux feuilles vierges et retour</translation>
  </message>
  <message>
   <source>app.does.print</source>
   <translation>imprime ce qui est choisi</translation>
  </message>
  <message>
   <source>app.does.save</source>
   <translation>enregistre le PDF de ce qui est choisi</translation>
  </message>
  <message>
   <source>app.does.count</source>
   <translation>compte ce qui est sorti du dernier lot</translation>
  </message>
  <message>
   <source>app.does.unused</source>
   <translation>personne n’y a écrit : rangée ou détruite</translation>
  </message>
  <message>
   <source>app.does.missing</source>
   <translation>cherchée et introuvable</translation>
  </message>
  <message>
   <source>app.does.replaced</source>
   <translation>recopiée sur une autre feuille</translation>
  </message>
  <message>
   <source>app.does.void</source>
   <translation>à ne pas prendre en compte, pour toujours</translation>
  </message>
  <message>
   <source>app.does.report</source>
   <translation>fait le rapport de traçabilité, à signer</translation>
  </message>
  <message>
   <source>app.does.deliver_room</source>
   <translation>va à l’envoi vers le dossier patient</translation>
  </message>
  <message>
   <source>app.does.next</source>
   <translation>fait ce qui est à faire maintenant</translation>
  </message>
  <message>
   <source>app.does.prepare</source>
   <translation>met ce qui est prêt dans un nouvel envoi</translation>
  </message>
  <message>
   <source>app.does.recheck</source>
   <translation>contrôle l’envoi, sans rien envoyer</translation>
  </message>
  <message>
   <source>app.does.dry_run</source>
   <translation>montre ce que la destination a déjà, sans rien envoyer</translation>
  </message>
  <message>
   <source>app.does.reconcile</source>
   <translation>cherche à destination ce qui est arrivé</translation>
  </message>
  <message>
   <source>app.does.take_back</source>
   <translation>retire l’envoi, ou une de ses feuilles</translation>
  </message>
  <message>
   <source>app.does.hold</source>
   <translation>retient la destination : plus rien ne part</translation>
  </message>
  <message>
   <source>app.does.release</source>
   <translation>libère la destination</translation>
  </message>
  <message>
   <source>app.does.receipt</source>
   <translation>fait le récépissé signé de l’envoi</translation>
  </message>
  <message>
   <source>app.does.destination</source>
   <translation>ajoute une destination</translation>
  </message>
  <message>
   <source>app.does.prepare_also</source>
   <translation>prépare aussi ce qui n’est arrivé qu’à d’autres destinations</translation>
  </message>
  <message>
   <source>app.does.change</source>
   <translation>modifie la destination choisie</translation>
  </message>
  <message>
   <source>app.does.genuine</source>
   <translation>dit si un récépissé est tel qu’il a été signé</translation>
  </message>
  <message>
   <source>app.key.return</source>
   <translation>Entrée</translation>
  </message>
  <message>
   <source>app.key.esc</source>
   <translation>Échap</translation>
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
   <translation>Espace</translation>
  </message>
  <message>
   <source>app.key.shift</source>
   <translation>Maj</translation>
  </message>
  <message>
   <source>app.key.span</source>
   <translation>{first} à {last}</translation>
  </message>
  <message>
   <source>app.tightened.read</source>
   <translation>Plus de champs que d’habitude sont montrés ({sources}) : parmi ceux que recon accepte de lui-même, trop se sont révélés faux.</translation>
  </message>
  <message>
   <source>app.tightened.blank</source>
   <translation>Des champs vides sont montrés aussi : quelque chose était écrit dans certains, pris pour vides.</translation>
  </message>
  <message>
   <source>app.tightened.tell</source>
   <translation>Continuez comme d’habitude, chaque champ vérifié aide ; et prévenez la personne qui s’occupe de recon ici.</translation>
  </message>
  <message>
   <source>app.disputed.one</source>
   <translation>La page {page} de la feuille {sheet} a été numérisée deux fois et les deux images diffèrent. Il faut dire laquelle compte.</translation>
  </message>
  <message>
   <source>app.disputed.more</source>
   <translation>Autres pages dans ce cas : {count}.</translation>
  </message>
  <message>
   <source>app.disputed.title</source>
   <translation>Feuille {sheet}, page {page} : quelle image compte ?</translation>
  </message>
  <message>
   <source>app.disputed.places</source>
   <translation>Elles diffèrent ici : {places}</translation>
  </message>
  <message>
   <source>app.disputed.overtaken</source>
   <translation>Rien n’a été enregistré : entre-temps une autre image est arrivée, ou quelqu’un d’autre a décidé. Comparez à nouveau.</translation>
  </message>
  <message>
   <source>app.disputed.keep_first</source>
   <translation>L’image arrivée en premier · {file}</translation>
  </message>
  <message>
   <source>app.disputed.keep_latest</source>
   <translation>L’image arrivée en dernier · {file}</translation>
  </message>
  <message>
   <source>app.room.home_room</source>
   <translation>Accueil</translation>
  </message>
  <message>
   <source>app.room.scan_room</source>
   <translation>Numérisation</translation>
  </message>
  <message>
   <source>app.room.forms_room</source>
   <translation>Formulaires</translation>
  </message>
  <message>
   <source>app.room.verify_room</source>
   <translation>Vérification</translation>
  </message>
  <message>
   <source>app.room.match_room</source>
   <translation>Attribution</translation>
  </message>
  <message>
   <source>app.room.print_room</source>
   <translation>Impression</translation>
  </message>
  <message>
   <source>app.room.account_room</source>
   <translation>Bilan</translation>
  </message>
  <message>
   <source>app.room.deliver_room</source>
   <translation>Envoi</translation>
  </message>
  <message>
   <source>app.print.whom</source>
   <translation>1 · Pour qui</translation>
  </message>
  <message>
   <source>app.print.forms</source>
   <translation>2 · Quels formulaires</translation>
  </message>
  <message>
   <source>app.print.send</source>
   <translation>3 · Imprimer</translation>
  </message>
  <message>
   <source>app.print.patients</source>
   <translation>Des patients</translation>
  </message>
  <message>
   <source>app.print.search</source>
   <translation>Nom, naissance, IPP, lit…</translation>
  </message>
  <message>
   <source>app.print.ward</source>
   <translation>Unité</translation>
  </message>
  <message>
   <source>app.print.every_ward</source>
   <translation>Toutes les unités</translation>
  </message>
  <message>
   <source>app.print.of_ward</source>
   <translation>{ward} · {count}</translation>
  </message>
  <message>
   <source>app.print.found</source>
   <translation>Patients trouvés</translation>
  </message>
  <message>
   <source>app.print.hint</source>
   <translation>Tapez le début d’un nom, une date de naissance, un IPP ou un lit ; ou choisissez une unité.</translation>
  </message>
  <message>
   <source>app.print.nobody</source>
   <translation>Personne ne correspond. Vérifiez l’orthographe et l’unité ; sinon, ajoutez le patient (Nouvel arrivant).</translation>
  </message>
  <message>
   <source>app.print.chosen</source>
   <translation>Choisis : {count} · {names}</translation>
  </message>
  <message>
   <source>app.print.clear</source>
   <translation>Vider</translation>
  </message>
  <message>
   <source>app.print.blank_number</source>
   <translation>feuilles de chaque formulaire</translation>
  </message>
  <message>
   <source>app.print.blank_hint</source>
   <translation>Sans patient : le nom, la date de naissance et l’IPP s’écrivent à la main, ou l’étiquette se colle.</translation>
  </message>
  <message>
   <source>app.print.ipp</source>
   <translation>IPP {ipp}</translation>
  </message>
  <message>
   <source>app.print.no_birth_date</source>
   <translation>naissance inconnue</translation>
  </message>
  <message>
   <source>app.print.forms_coming</source>
   <translation>Les formulaires arrivent…</translation>
  </message>
  <message>
   <source>app.print.in_language</source>
   <translation>Feuilles en {name}</translation>
  </message>
  <message>
   <source>app.print.pages</source>
   <translation>{count} p.</translation>
  </message>
  <message>
   <source>app.print.picture</source>
   <translation>Aperçu : {form}</translation>
  </message>
  <message>
   <source>app.print.sum</source>
   <translation>Patients : {number} · formulaires : {forms}
Feuilles : {sheets} · pages : {pages}</translation>
  </message>
  <message>
   <source>app.print.sum_blank</source>
   <translation>Vierges : {number} · formulaires : {forms}
Feuilles : {sheets} · pages : {pages}</translation>
  </message>
  <message>
   <source>app.print.nobody_yet</source>
   <translation>Choisissez des patients, ou des feuilles vierges.</translation>
  </message>
  <message>
   <source>app.print.no_form</source>
   <translation>Cochez au moins un formulaire.</translation>
  </message>
  <message>
   <source>app.print.print_all</source>
   <translation>Imprimer {count} feuilles</translation>
  </message>
  <message>
   <source>app.print.drawing</source>
   <translation>Feuilles préparées : {done} sur {total}</translation>
  </message>
  <message>
   <source>app.print.painting</source>
   <translation>Pages envoyées à l’imprimante : {done} sur {total}</translation>
  </message>
  <message>
   <source>app.print.stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <source>app.print.sent</source>
   <translation>Feuilles envoyées à l’imprimante : {sheets} (lot {batch}). Comptez ce qui en sort, maintenant ou plus tard.</translation>
  </message>
  <message>
   <source>app.print.saved</source>
   <translation>Feuilles : {sheets} (lot {batch}), dans {out}. Imprimez ce PDF une seule fois, puis comptez ce qui en sort.</translation>
  </message>
  <message>
   <source>app.print.stopped_early</source>
   <translation>Arrêté : aucune feuille n’a été émise.</translation>
  </message>
  <message>
   <source>app.print.stopped_late</source>
   <translation>L’impression n’est pas allée au bout. Les feuilles du lot {batch} sont émises : dites lesquelles sont sorties, les autres seront annulées.</translation>
  </message>
  <message>
   <source>app.print.stopped_on_paper</source>
   <translation>arrêtée en cours d’impression</translation>
  </message>
  <message>
   <source>app.print.not_taken</source>
   <translation>l’imprimante {printer} n’a pas pris la page</translation>
  </message>
  <message>
   <source>app.print.to_count</source>
   <translation>À compter : {count}</translation>
  </message>
  <message>
   <source>app.print.why_count</source>
   <translation>Qu’est-il sorti de l’imprimante ?</translation>
  </message>
  <message>
   <source>app.print.more_batches</source>
   <translation>Autres lots plus anciens : {count}</translation>
  </message>
  <message>
   <source>app.print.batch</source>
   <translation>Lot {batch} · {at}
Feuilles : {sheets} · pages : {pages}</translation>
  </message>
  <message>
   <source>app.print.moment</source>
   <translation>{at:%d/%m/%Y} à {at:%H:%M}</translation>
  </message>
  <message>
   <source>app.print.fate</source>
   <translation>{printer} : {fate}</translation>
  </message>
  <message>
   <source>app.print.all_out</source>
   <translation>Tout est sorti</translation>
  </message>
  <message>
   <source>app.print.some_out</source>
   <translation>Il en manque…</translation>
  </message>
  <message>
   <source>app.print.of_batch</source>
   <translation>{words}, lot {batch}</translation>
  </message>
  <message>
   <source>app.print.which_out</source>
   <translation>Lot {batch} : qu’est-il sorti ?</translation>
  </message>
  <message>
   <source>app.print.count_hint</source>
   <translation>Décochez les feuilles qui ne sont pas sorties : elles seront annulées. Elles sont dans l’ordre de l’impression.</translation>
  </message>
  <message>
   <source>app.print.none_out</source>
   <translation>Rien n’est sorti</translation>
  </message>
  <message>
   <source>app.print.rest_lost</source>
   <translation>Rien après celle-ci</translation>
  </message>
  <message>
   <source>app.print.count_done</source>
   <translation>Sorties : {out} · annulées : {lost}</translation>
  </message>
  <message>
   <source>app.print.copy</source>
   <translation>{form} · {whose}</translation>
  </message>
  <message>
   <source>app.print.list_of</source>
   <translation>Liste des patients du {at}, {age}</translation>
  </message>
  <message>
   <source>app.print.no_list</source>
   <translation>Aucune liste de patients : feuilles vierges, ou nouvel arrivant</translation>
  </message>
  <message>
   <source>app.print.present</source>
   <translation>Présents : {count}</translation>
  </message>
  <message>
   <source>app.print.minutes_ago</source>
   <translation>il y a {minutes} min</translation>
  </message>
  <message>
   <source>app.print.hours_ago</source>
   <translation>il y a {hours} h</translation>
  </message>
  <message>
   <source>app.print.days_ago</source>
   <translation>il y a {days} jours</translation>
  </message>
  <message>
   <source>app.print.test</source>
   <translation>Page d’essai</translation>
  </message>
  <message>
   <source>app.print.just_now</source>
   <translation>à l’instant</translation>
  </message>
  <message>
   <source>app.print.does.take</source>
   <translation>choisit le patient surligné</translation>
  </message>
  <message>
   <source>app.print.does.tick</source>
   <translation>coche ou décoche la ligne</translation>
  </message>
  <message>
   <source>app.print.does.stop</source>
   <translation>arrête l’impression en cours, ou efface la recherche</translation>
  </message>
  <message>
   <source>app.arrival.title</source>
   <translation>Nouvel arrivant</translation>
  </message>
  <message>
   <source>app.arrival.unknown</source>
   <translation>Personne ne sait qui c’est : recon lui donne un nom provisoire</translation>
  </message>
  <message>
   <source>app.arrival.birth_name</source>
   <translation>Nom de naissance</translation>
  </message>
  <message>
   <source>app.arrival.given_names</source>
   <translation>Prénoms</translation>
  </message>
  <message>
   <source>app.arrival.birth_date</source>
   <translation>Date de naissance</translation>
  </message>
  <message>
   <source>app.arrival.sex</source>
   <translation>Sexe</translation>
  </message>
  <message>
   <source>app.arrival.sex_F</source>
   <translation>Féminin</translation>
  </message>
  <message>
   <source>app.arrival.sex_M</source>
   <translation>Masculin</translation>
  </message>
  <message>
   <source>app.arrival.ward</source>
   <translation>Unité</translation>
  </message>
  <message>
   <source>app.arrival.bed</source>
   <translation>Lit</translation>
  </message>
  <message>
   <source>app.arrival.ipp</source>
   <translation>IPP</translation>
  </message>
  <message>
   <source>app.arrival.date_form</source>
   <translation>12/03/1950</translation>
  </message>
  <message>
   <source>app.arrival.ipp_hint</source>
   <translation>s’il le porte déjà (bracelet) ; sinon laissez vide</translation>
  </message>
  <message>
   <source>app.arrival.no_name</source>
   <translation>Écrivez au moins le nom de naissance, ou cochez que personne ne sait qui c’est.</translation>
  </message>
  <message>
   <source>app.arrival.alike</source>
   <translation>Il y a déjà quelqu’un qui pourrait être la même personne :
{patients}
Si c’est bien elle, annulez et choisissez-la. Si c’est une autre personne, ajoutez-la quand même.</translation>
  </message>
  <message>
   <source>app.arrival.add</source>
   <translation>Ajouter et choisir</translation>
  </message>
  <message>
   <source>app.arrival.anyway</source>
   <translation>Ajouter quand même</translation>
  </message>
  <message>
   <source>app.account.states</source>
   <translation>Feuilles</translation>
  </message>
  <message>
   <source>app.account.unexplained</source>
   <translation>À expliquer</translation>
  </message>
  <message>
   <source>app.account.all</source>
   <translation>Toutes</translation>
  </message>
  <message>
   <source>app.account.shown</source>
   <translation>{state} : {count}</translation>
  </message>
  <message>
   <source>app.account.search</source>
   <translation>Numéro de feuille, nom, unité…</translation>
  </message>
  <message>
   <source>app.account.printed</source>
   <translation>{whose} · imprimée le {at} par {by}</translation>
  </message>
  <message>
   <source>app.account.no_downtime</source>
   <translation>Aucune panne n’est ouverte</translation>
  </message>
  <message>
   <source>app.account.in_the_way</source>
   <translation>Pour clore, il reste : {what}.</translation>
  </message>
  <message>
   <source>app.account.nothing_waits</source>
   <translation>Chaque feuille est expliquée : la panne peut être close.</translation>
  </message>
  <message>
   <source>app.account.close</source>
   <translation>Clore la panne</translation>
  </message>
  <message>
   <source>app.account.closed</source>
   <translation>La panne est close.</translation>
  </message>
  <message>
   <source>app.account.by_ward</source>
   <translation>Pages, par unité et par équipe</translation>
  </message>
  <message>
   <source>app.account.shift</source>
   <translation>{start:%d/%m} {start:%H:%M}–{end:%H:%M}</translation>
  </message>
  <message>
   <source>app.account.pages</source>
   <translation>imprimées : {printed} · revenues : {back} · expliquées : {said}</translation>
  </message>
  <message>
   <source>app.account.out</source>
   <translation>{count} non revenues</translation>
  </message>
  <message>
   <source>app.account.odd</source>
   <translation>À éclaircir : {count}</translation>
  </message>
  <message>
   <source>app.account.paper</source>
   <translation>{sheet} · page {page}, exemplaire {copy}</translation>
  </message>
  <message>
   <source>app.account.strange</source>
   <translation>page étrangère ou illisible</translation>
  </message>
  <message>
   <source>app.account.report_file</source>
   <translation>tracabilite.pdf</translation>
  </message>
  <message>
   <source>app.account.reported</source>
   <translation>Le rapport de traçabilité est dans {out}.</translation>
  </message>
  <message>
   <source>app.account.why</source>
   <translation>Raison</translation>
  </message>
  <message>
   <source>app.account.by</source>
   <translation>Numéro de la feuille qui la remplace</translation>
  </message>
  <message>
   <source>app.account.no_why</source>
   <translation>Écrivez la raison : elle reste avec votre nom.</translation>
  </message>
  <message>
   <source>app.account.no_by</source>
   <translation>Écrivez le numéro de la feuille qui la remplace.</translation>
  </message>
  <message>
   <source>app.account.and_more</source>
   <translation>{named}…</translation>
  </message>
  <message>
   <source>app.account.record</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>app.account.does.tick</source>
   <translation>coche ou décoche la feuille</translation>
  </message>
  <message>
   <source>app.account.waits.unexplained</source>
   <translation>feuilles à expliquer : {count}</translation>
  </message>
  <message>
   <source>app.account.waits.batches</source>
   <translation>lots à compter : {count}</translation>
  </message>
  <message>
   <source>app.account.waits.strange</source>
   <translation>pages étrangères : {count}</translation>
  </message>
  <message>
   <source>app.account.state.printed</source>
   <translation>Imprimées, pas revenues</translation>
  </message>
  <message>
   <source>app.account.state.reserve</source>
   <translation>En réserve</translation>
  </message>
  <message>
   <source>app.account.state.returned</source>
   <translation>Revenues en partie</translation>
  </message>
  <message>
   <source>app.account.state.blank</source>
   <translation>Revenues vierges</translation>
  </message>
  <message>
   <source>app.account.state.to_verify</source>
   <translation>À vérifier</translation>
  </message>
  <message>
   <source>app.account.state.verified</source>
   <translation>Vérifiées, sans patient</translation>
  </message>
  <message>
   <source>app.account.state.matched</source>
   <translation>Vérifiées, attribuées</translation>
  </message>
  <message>
   <source>app.account.state.delivered</source>
   <translation>Livrées au dossier</translation>
  </message>
  <message>
   <source>app.account.state.void</source>
   <translation>Annulées</translation>
  </message>
  <message>
   <source>app.account.state.missing</source>
   <translation>Perdues</translation>
  </message>
  <message>
   <source>app.account.state.unused</source>
   <translation>Non utilisées</translation>
  </message>
  <message>
   <source>app.account.state.replaced</source>
   <translation>Remplacées</translation>
  </message>
  <message>
   <source>app.account.say.unused</source>
   <translation>Feuilles non utilisées : {count}</translation>
  </message>
  <message>
   <source>app.account.say.missing</source>
   <translation>Feuilles perdues : {count}</translation>
  </message>
  <message>
   <source>app.account.say.replaced</source>
   <translation>Feuilles remplacées : {count}</translation>
  </message>
  <message>
   <source>app.account.say.void</source>
   <translation>Feuilles annulées : {count}</translation>
  </message>
  <message>
   <source>app.account.means.unused</source>
   <translation>Personne n’y a écrit. Si l’une revient écrite, elle comptera et ce sera signalé.</translation>
  </message>
  <message>
   <source>app.account.means.missing</source>
   <translation>Cherchées et introuvables. Si l’une revient, elle comptera et ce sera signalé.</translation>
  </message>
  <message>
   <source>app.account.means.replaced</source>
   <translation>Leur contenu a été recopié sur une autre feuille, qui compte à leur place.</translation>
  </message>
  <message>
   <source>app.account.means.void</source>
   <translation>À ne pas prendre en compte. Cela ne se reprend pas.</translation>
  </message>
  <message>
   <source>app.account.example.unused</source>
   <translation>par exemple : rangées dans l’armoire des urgences</translation>
  </message>
  <message>
   <source>app.account.example.missing</source>
   <translation>par exemple : cherchées en MED2 et aux archives</translation>
  </message>
  <message>
   <source>app.account.example.replaced</source>
   <translation>par exemple : trempée, recopiée</translation>
  </message>
  <message>
   <source>app.account.example.void</source>
   <translation>par exemple : imprimée deux fois</translation>
  </message>
  <message>
   <source>app.account.said.unused</source>
   <translation>Enregistré, non utilisées : {count}.</translation>
  </message>
  <message>
   <source>app.account.said.missing</source>
   <translation>Enregistré, perdues : {count}.</translation>
  </message>
  <message>
   <source>app.account.said.replaced</source>
   <translation>Enregistré, remplacées : {count}.</translation>
  </message>
  <message>
   <source>app.account.said.void</source>
   <translation>Enregistré, annulées : {count}.</translation>
  </message>
  <message>
   <source>app.account.came.missing</source>
   <translation>revenue, alors que {by} l’avait déclarée perdue</translation>
  </message>
  <message>
   <source>app.account.came.unused</source>
   <translation>revenue, alors que {by} l’avait dite non utilisée</translation>
  </message>
  <message>
   <source>app.account.came.replaced</source>
   <translation>revenue, alors que {by} l’avait dite remplacée</translation>
  </message>
  <message>
   <source>app.account.came.void</source>
   <translation>revenue, alors que {by} l’avait annulée</translation>
  </message>
  <message>
   <source>app.account.came.lost</source>
   <translation>revenue, alors que {by} l’avait comptée pas sortie</translation>
  </message>
  <message>
   <source>app.account.came.reprinted</source>
   <translation>revenue, alors que {by} avait réimprimé la feuille</translation>
  </message>
  <message>
   <source>app.match.waits</source>
   <translation>Ce qui attend</translation>
  </message>
  <message>
   <source>app.match.hidden</source>
   <translation>masqué pendant la saisie</translation>
  </message>
  <message>
   <source>app.match.sticker</source>
   <translation>étiquette collée</translation>
  </message>
  <message>
   <source>app.match.unsaid</source>
   <translation>rien de lu sur le patient</translation>
  </message>
  <message>
   <source>app.match.here</source>
   <translation>présent</translation>
  </message>
  <message>
   <source>app.match.left</source>
   <translation>sorti, ou jamais vu ici</translation>
  </message>
  <message>
   <source>app.match.proposed</source>
   <translation>{subject} → {target} · {by}</translation>
  </message>
  <message>
   <source>app.match.coming</source>
   <translation>La feuille arrive…</translation>
  </message>
  <message>
   <source>app.match.places</source>
   <translation>Ce qui dit à qui elle est</translation>
  </message>
  <message>
   <source>app.match.whole_page</source>
   <translation>La page entière</translation>
  </message>
  <message>
   <source>app.match.place_on</source>
   <translation>Page {page} : l’étiquette ou l’en-tête</translation>
  </message>
  <message>
   <source>app.match.written_on</source>
   <translation>Page {page} : écrit à la main</translation>
  </message>
  <message>
   <source>app.match.says</source>
   <translation>Ce que disent les champs de la feuille</translation>
  </message>
  <message>
   <source>app.match.says_one</source>
   <translation>{trait} : {value}</translation>
  </message>
  <message>
   <source>app.match.says_nothing</source>
   <translation>Rien : aucun champ rempli ne dit qui est le patient.</translation>
  </message>
  <message>
   <source>app.match.on_page</source>
   <translation>{said} (page {page})</translation>
  </message>
  <message>
   <source>app.match.expected</source>
   <translation>Attendu
{words}</translation>
  </message>
  <message>
   <source>app.match.found</source>
   <translation>Trouvé
{words}</translation>
  </message>
  <message>
   <source>app.match.because</source>
   <translation>Raison : {why}</translation>
  </message>
  <message>
   <source>app.match.evidence</source>
   <translation>Ce qui a été relevé</translation>
  </message>
  <message>
   <source>app.match.search</source>
   <translation>Nom, naissance, IPP…</translation>
  </message>
  <message>
   <source>app.match.sheets</source>
   <translation>Feuilles</translation>
  </message>
  <message>
   <source>app.match.sheets_of</source>
   <translation>Voir les feuilles de {name}</translation>
  </message>
  <message>
   <source>app.match.former</source>
   <translation>Anciens numéros : {numbers}</translation>
  </message>
  <message>
   <source>app.match.is_former</source>
   <translation>Numéro réuni à celui-ci : le choisir propose de les séparer</translation>
  </message>
  <message>
   <source>app.match.looked_for</source>
   <translation>Trouvé par la recherche</translation>
  </message>
  <message>
   <source>app.match.take</source>
   <translation>Choisir {name}</translation>
  </message>
  <message>
   <source>app.match.part_again</source>
   <translation>Séparer {name}</translation>
  </message>
  <message>
   <source>app.match.take_back</source>
   <translation>Reprendre la dernière attribution</translation>
  </message>
  <message>
   <source>app.match.nobody_found</source>
   <translation>Personne ne correspond. Vérifiez l’orthographe, ou cherchez par l’IPP.</translation>
  </message>
  <message>
   <source>app.match.unmatch_first</source>
   <translation>Une personne a attribué cette feuille à ce patient. Si c’est bien lui, levez le doute ; sinon, détachez-la : elle reviendra dans les feuilles à attribuer.</translation>
  </message>
  <message>
   <source>app.match.or_propose</source>
   <translation>Si ce n’est pas la sienne, choisissez de qui elle est : une autre personne devra le confirmer.</translation>
  </message>
  <message>
   <source>app.match.decide</source>
   <translation>Une autre personne le propose. Comparez, puis confirmez ou refusez : les deux noms restent au registre.</translation>
  </message>
  <message>
   <source>app.match.own</source>
   <translation>Vous l’avez proposé : une autre personne doit décider.</translation>
  </message>
  <message>
   <source>app.match.counts</source>
   <translation>revenues : {back} sur {sheets}</translation>
  </message>
  <message>
   <source>app.match.ready</source>
   <translation>prêt</translation>
  </message>
  <message>
   <source>app.match.not_ready</source>
   <translation>pas prêt</translation>
  </message>
  <message>
   <source>app.match.retype</source>
   <translation>Retapez ce qui est écrit sur la feuille</translation>
  </message>
  <message>
   <source>app.match.chosen</source>
   <translation>Choisi : {who}</translation>
  </message>
  <message>
   <source>app.match.initials</source>
   <translation>Initiales : nom, prénom</translation>
  </message>
  <message>
   <source>app.match.birth_year</source>
   <translation>Année de naissance</translation>
  </message>
  <message>
   <source>app.match.retype_hint</source>
   <translation>Lisez-les sur l’image, pas ailleurs. Si elles ne sont pas celles du patient choisi, rien n’est enregistré. Laissez l’année vide si personne ne la connaît.</translation>
  </message>
  <message>
   <source>app.match.no_initials</source>
   <translation>Tapez les initiales qui sont sur la feuille.</translation>
  </message>
  <message>
   <source>app.match.doubled</source>
   <translation>Ce que vous avez tapé convient aussi à une autre personne : {others}. Si la feuille est bien de {chosen}, appuyez encore sur {press}.</translation>
  </message>
  <message>
   <source>app.match.short_year</source>
   <translation>Tapez les quatre chiffres de l’année.</translation>
  </message>
  <message>
   <source>app.match.why</source>
   <translation>Raison</translation>
  </message>
  <message>
   <source>app.match.no_why</source>
   <translation>Écrivez la raison : elle reste avec votre nom.</translation>
  </message>
  <message>
   <source>app.match.does.line</source>
   <translation>ligne précédente, ligne suivante ; pendant la saisie, avec Alt</translation>
  </message>
  <message>
   <source>app.match.does.group</source>
   <translation>groupe précédent, groupe suivant</translation>
  </message>
  <message>
   <source>app.match.does.choose</source>
   <translation>choisit un des patients proposés</translation>
  </message>
  <message>
   <source>app.match.does.take</source>
   <translation>enregistre ce qui est préparé</translation>
  </message>
  <message>
   <source>app.match.does.back</source>
   <translation>renonce, rien n’est enregistré</translation>
  </message>
  <message>
   <source>app.match.does.undo</source>
   <translation>reprend la dernière attribution, avec une raison</translation>
  </message>
  <message>
   <source>app.match.group.match</source>
   <translation>À attribuer</translation>
  </message>
  <message>
   <source>app.match.group.doubt</source>
   <translation>En doute</translation>
  </message>
  <message>
   <source>app.match.group.decide</source>
   <translation>À décider à deux</translation>
  </message>
  <message>
   <source>app.match.group.patients</source>
   <translation>Patients</translation>
  </message>
  <message>
   <source>app.match.empty.match</source>
   <translation>Aucune feuille n’attend de patient.</translation>
  </message>
  <message>
   <source>app.match.empty.doubt</source>
   <translation>Aucune feuille n’est en doute.</translation>
  </message>
  <message>
   <source>app.match.empty.decide</source>
   <translation>Rien n’attend une deuxième personne.</translation>
  </message>
  <message>
   <source>app.match.empty.patients</source>
   <translation>Aucun patient n’a encore de feuille.</translation>
  </message>
  <message>
   <source>app.match.title.match</source>
   <translation>Qui est-ce ?</translation>
  </message>
  <message>
   <source>app.match.title.doubt</source>
   <translation>Est-ce bien sa feuille ?</translation>
  </message>
  <message>
   <source>app.match.title.decide</source>
   <translation>À décider par une deuxième personne</translation>
  </message>
  <message>
   <source>app.match.title.patients</source>
   <translation>Qui pourrait être la même personne ?</translation>
  </message>
  <message>
   <source>app.match.no_card.match</source>
   <translation>La feuille ne dit pas assez qui est le patient. Cherchez-le par son nom, sa date de naissance ou son IPP.</translation>
  </message>
  <message>
   <source>app.match.no_card.doubt</source>
   <translation>Personne d’autre ne correspond à ce que dit la feuille. Cherchez par le nom ou l’IPP pour proposer un autre patient.</translation>
  </message>
  <message>
   <source>app.match.no_card.patients</source>
   <translation>Personne d’autre ne lui ressemble. Cherchez par le nom ou l’IPP pour proposer de réunir deux numéros.</translation>
  </message>
  <message>
   <source>app.match.header.as_printed</source>
   <translation>tel qu’imprimé</translation>
  </message>
  <message>
   <source>app.match.header.other</source>
   <translation>autre chose que ce qui a été imprimé</translation>
  </message>
  <message>
   <source>app.match.header.unreadable</source>
   <translation>illisible</translation>
  </message>
  <message>
   <source>app.match.header.blank</source>
   <translation>vide</translation>
  </message>
  <message>
   <source>app.match.header.written</source>
   <translation>étiquette ou écriture</translation>
  </message>
  <message>
   <source>app.match.kind.header</source>
   <translation>L’en-tête n’est pas celui qui a été imprimé</translation>
  </message>
  <message>
   <source>app.match.kind.unreadable</source>
   <translation>L’en-tête ne se lit pas</translation>
  </message>
  <message>
   <source>app.match.kind.sticker</source>
   <translation>Le code collé est celui d’un autre patient</translation>
  </message>
  <message>
   <source>app.match.kind.written</source>
   <translation>Les champs disent quelqu’un d’autre</translation>
  </message>
  <message>
   <source>app.match.kind.changed</source>
   <translation>Le numéro du patient a changé de personne</translation>
  </message>
  <message>
   <source>app.match.kind.uncompared</source>
   <translation>Étiquette pas encore comparée</translation>
  </message>
  <message>
   <source>app.match.kind.unmerged</source>
   <translation>Livrée sous un numéro réuni à tort</translation>
  </message>
  <message>
   <source>app.match.change.merge</source>
   <translation>Réunir deux numéros</translation>
  </message>
  <message>
   <source>app.match.change.unmerge</source>
   <translation>Séparer deux numéros</translation>
  </message>
  <message>
   <source>app.match.change.reassign</source>
   <translation>Changer le patient d’une feuille</translation>
  </message>
  <message>
   <source>app.match.proposal.merge</source>
   <translation>{by} propose que {subject} et {target} soient la même personne : {subject} devient un ancien numéro de {target}.</translation>
  </message>
  <message>
   <source>app.match.proposal.unmerge</source>
   <translation>{by} propose que {subject} ne soit pas la même personne que {target}.</translation>
  </message>
  <message>
   <source>app.match.proposal.reassign</source>
   <translation>{by} propose que la feuille {subject} soit celle du patient {target}.</translation>
  </message>
  <message>
   <source>app.match.decision.accept</source>
   <translation>Tout concorde</translation>
  </message>
  <message>
   <source>app.match.decision.ask</source>
   <translation>À regarder</translation>
  </message>
  <message>
   <source>app.match.decision.refuse</source>
   <translation>Peu vraisemblable</translation>
  </message>
  <message>
   <source>app.match.trait.birth_name</source>
   <translation>Nom de naissance</translation>
  </message>
  <message>
   <source>app.match.trait.used_name</source>
   <translation>Nom utilisé</translation>
  </message>
  <message>
   <source>app.match.trait.given_names</source>
   <translation>Prénoms</translation>
  </message>
  <message>
   <source>app.match.trait.birth_date</source>
   <translation>Naissance</translation>
  </message>
  <message>
   <source>app.match.trait.sex</source>
   <translation>Sexe</translation>
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
   <translation>Lieu de naissance</translation>
  </message>
  <message>
   <source>app.match.trait.ward</source>
   <translation>Unité, lit</translation>
  </message>
  <message>
   <source>app.match.column.printed_for</source>
   <translation>Imprimée pour</translation>
  </message>
  <message>
   <source>app.match.column.matched_to</source>
   <translation>Attribuée à</translation>
  </message>
  <message>
   <source>app.match.column.says</source>
   <translation>Ce que disent ses champs</translation>
  </message>
  <message>
   <source>app.match.column.now</source>
   <translation>Maintenant</translation>
  </message>
  <message>
   <source>app.match.column.proposed</source>
   <translation>Proposé</translation>
  </message>
  <message>
   <source>app.match.column.former</source>
   <translation>Deviendrait un ancien numéro</translation>
  </message>
  <message>
   <source>app.match.column.stays</source>
   <translation>Numéro qui reste</translation>
  </message>
  <message>
   <source>app.match.plan.settle</source>
   <translation>C’est bien sa feuille</translation>
  </message>
  <message>
   <source>app.match.plan.unmatch</source>
   <translation>Détacher la feuille de ce patient</translation>
  </message>
  <message>
   <source>app.match.plan.reassign</source>
   <translation>Proposer un autre patient</translation>
  </message>
  <message>
   <source>app.match.plan.merge</source>
   <translation>Proposer de réunir deux numéros</translation>
  </message>
  <message>
   <source>app.match.plan.unmerge</source>
   <translation>Proposer de séparer deux numéros</translation>
  </message>
  <message>
   <source>app.match.plan.confirm</source>
   <translation>Confirmer la proposition</translation>
  </message>
  <message>
   <source>app.match.plan.decline</source>
   <translation>Refuser la proposition</translation>
  </message>
  <message>
   <source>app.match.means.settle</source>
   <translation>La feuille {subject} reste celle de son patient, et peut être livrée.</translation>
  </message>
  <message>
   <source>app.match.means.unmatch</source>
   <translation>La feuille {subject} n’est plus à personne et attend de nouveau son patient.</translation>
  </message>
  <message>
   <source>app.match.means.reassign</source>
   <translation>La feuille {subject} passera au patient {target} quand une autre personne l’aura confirmé. D’ici là, rien ne change.</translation>
  </message>
  <message>
   <source>app.match.means.merge</source>
   <translation>{subject} deviendra un ancien numéro de {target} quand une autre personne l’aura confirmé. D’ici là, rien ne change.</translation>
  </message>
  <message>
   <source>app.match.means.unmerge</source>
   <translation>{subject} ne sera plus un ancien numéro de {target} quand une autre personne l’aura confirmé. D’ici là, rien ne change.</translation>
  </message>
  <message>
   <source>app.match.means.confirm</source>
   <translation>Ce qui est proposé se fait aussitôt. Votre nom reste à côté du premier.</translation>
  </message>
  <message>
   <source>app.match.means.decline</source>
   <translation>Rien ne change. Votre nom et la raison restent au registre.</translation>
  </message>
  <message>
   <source>app.match.do.match</source>
   <translation>Attribuer</translation>
  </message>
  <message>
   <source>app.match.do.settle</source>
   <translation>Lever le doute</translation>
  </message>
  <message>
   <source>app.match.do.unmatch</source>
   <translation>Détacher</translation>
  </message>
  <message>
   <source>app.match.do.reassign</source>
   <translation>Proposer</translation>
  </message>
  <message>
   <source>app.match.do.merge</source>
   <translation>Proposer</translation>
  </message>
  <message>
   <source>app.match.do.unmerge</source>
   <translation>Proposer</translation>
  </message>
  <message>
   <source>app.match.do.confirm</source>
   <translation>Confirmer</translation>
  </message>
  <message>
   <source>app.match.do.decline</source>
   <translation>Refuser</translation>
  </message>
  <message>
   <source>app.match.example.settle</source>
   <translation>par exemple : étiquette décollée, vérifié avec l’équipe</translation>
  </message>
  <message>
   <source>app.match.example.unmatch</source>
   <translation>par exemple : mauvaise ligne choisie</translation>
  </message>
  <message>
   <source>app.match.example.reassign</source>
   <translation>par exemple : étiquette du voisin de lit collée dessus</translation>
  </message>
  <message>
   <source>app.match.example.merge</source>
   <translation>par exemple : identité retrouvée, carte Vitale vue</translation>
  </message>
  <message>
   <source>app.match.example.unmerge</source>
   <translation>par exemple : deux sœurs, réunies par erreur</translation>
  </message>
  <message>
   <source>app.match.example.confirm</source>
   <translation>facultative</translation>
  </message>
  <message>
   <source>app.match.example.decline</source>
   <translation>par exemple : les dates de naissance diffèrent</translation>
  </message>
  <message>
   <source>app.match.said.match</source>
   <translation>Feuille {sheet} attribuée : {whose}.</translation>
  </message>
  <message>
   <source>app.match.said.settle</source>
   <translation>Doute levé pour la feuille {sheet}.</translation>
  </message>
  <message>
   <source>app.match.said.unmatch</source>
   <translation>Feuille {sheet} détachée : elle attend de nouveau son patient.</translation>
  </message>
  <message>
   <source>app.match.said.reassign</source>
   <translation>Proposé : la feuille au patient {target}. Une autre personne décidera.</translation>
  </message>
  <message>
   <source>app.match.said.merge</source>
   <translation>Proposé : {subject} et {target}. Une autre personne décidera.</translation>
  </message>
  <message>
   <source>app.match.said.unmerge</source>
   <translation>Proposé : séparer {subject} et {target}. Une autre personne décidera.</translation>
  </message>
  <message>
   <source>app.match.said.confirm</source>
   <translation>Confirmé : c’est fait.</translation>
  </message>
  <message>
   <source>app.match.said.decline</source>
   <translation>Refusé : rien ne change.</translation>
  </message>
  <message>
   <source>app.record.sheets</source>
   <translation>Feuilles : {count}</translation>
  </message>
  <message>
   <source>app.record.events</source>
   <translation>Ce qui y est écrit, dans l’ordre : {count}</translation>
  </message>
  <message>
   <source>app.record.ready</source>
   <translation>Complet : ces feuilles peuvent aller au dossier.</translation>
  </message>
  <message>
   <source>app.record.not_ready</source>
   <translation>Pas encore prêt pour le dossier :</translation>
  </message>
  <message>
   <source>app.record.look</source>
   <translation>À regarder :</translation>
  </message>
  <message>
   <source>app.record.pages</source>
   <translation>pages revenues : {back} sur {pages}</translation>
  </message>
  <message>
   <source>app.record.doubted</source>
   <translation>en doute</translation>
  </message>
  <message>
   <source>app.record.undated</source>
   <translation>heure non écrite</translation>
  </message>
  <message>
   <source>app.record.late</source>
   <translation>écrit après coup</translation>
  </message>
  <message>
   <source>app.record.conflict.values</source>
   <translation>{at} : deux valeurs pour une mesure</translation>
  </message>
  <message>
   <source>app.record.conflict.copied</source>
   <translation>{at} : la même ligne deux fois, peut-être recopiée</translation>
  </message>
  <message>
   <source>app.record.conflict.dose</source>
   <translation>{at} : un médicament donné deux fois, ou recopié</translation>
  </message>
  <message>
   <source>app.deliver.places</source>
   <translation>Destinations</translation>
  </message>
  <message>
   <source>app.deliver.no_place</source>
   <translation>Il n’y a pas encore de destination. Ajoutez celle qui reçoit les feuilles : le serveur du dossier patient, un moteur HL7, ou un fichier.</translation>
  </message>
  <message>
   <source>app.deliver.consignments</source>
   <translation>Envois</translation>
  </message>
  <message>
   <source>app.deliver.no_consignment</source>
   <translation>Rien n’a encore été préparé pour cette destination.</translation>
  </message>
  <message>
   <source>app.deliver.consignment</source>
   <translation>Envoi {number}</translation>
  </message>
  <message>
   <source>app.deliver.coming</source>
   <translation>Un instant…</translation>
  </message>
  <message>
   <source>app.deliver.nothing_yet</source>
   <translation>Aucun envoi</translation>
  </message>
  <message>
   <source>app.deliver.sheets</source>
   <translation>feuilles : {count}</translation>
  </message>
  <message>
   <source>app.deliver.sheets_of</source>
   <translation>Feuilles de l’envoi {number}</translation>
  </message>
  <message>
   <source>app.deliver.held</source>
   <translation>retenue : {why}</translation>
  </message>
  <message>
   <source>app.deliver.prepared</source>
   <translation>préparé par {by}, {at}</translation>
  </message>
  <message>
   <source>app.deliver.approved</source>
   <translation>approuvé par {by}, {at}</translation>
  </message>
  <message>
   <source>app.deliver.total</source>
   <translation>Feuilles : {count} · {forms}</translation>
  </message>
  <message>
   <source>app.deliver.all_stages</source>
   <translation>toutes : {count}</translation>
  </message>
  <message>
   <source>app.deliver.filter</source>
   <translation>Montrer les feuilles selon où elles en sont</translation>
  </message>
  <message>
   <source>app.deliver.again</source>
   <translation>de nouveau dans l’envoi {number}</translation>
  </message>
  <message>
   <source>app.deliver.show_crop</source>
   <translation>Voir l’écriture</translation>
  </message>
  <message>
   <source>app.deliver.hide_crop</source>
   <translation>Cacher l’écriture</translation>
  </message>
  <message>
   <source>app.deliver.points</source>
   <translation>Ce qu’il y a à savoir de cette feuille</translation>
  </message>
  <message>
   <source>app.deliver.ours</source>
   <translation>Sur la feuille</translation>
  </message>
  <message>
   <source>app.deliver.theirs</source>
   <translation>À destination</translation>
  </message>
  <message>
   <source>app.deliver.answer</source>
   <translation>Réponse de la destination : {words}</translation>
  </message>
  <message>
   <source>app.deliver.there</source>
   <translation>À destination maintenant : {kinds}</translation>
  </message>
  <message>
   <source>app.deliver.with_question</source>
   <translation>{stage} · {question}</translation>
  </message>
  <message>
   <source>app.deliver.stay</source>
   <translation>Séjour</translation>
  </message>
  <message>
   <source>app.deliver.next</source>
   <translation>À faire maintenant</translation>
  </message>
  <message>
   <source>app.deliver.others</source>
   <translation>Aussi possible</translation>
  </message>
  <message>
   <source>app.deliver.stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <source>app.deliver.first_place</source>
   <translation>Ajoutez d’abord une destination.</translation>
  </message>
  <message>
   <source>app.deliver.all_done</source>
   <translation>Rien n’attend ici. Des feuilles peuvent être préparées dès qu’elles sont vérifiées et attribuées.</translation>
  </message>
  <message>
   <source>app.deliver.other_person</source>
   <translation>{by} a préparé cet envoi : une autre personne doit l’approuver. Elle ouvre recon à son nom, ou choisit « recon outbox approve ».</translation>
  </message>
  <message>
   <source>app.deliver.despite_keyed</source>
   <translation>Même ce qui est déjà saisi là-bas</translation>
  </message>
  <message>
   <source>app.deliver.keyed_hint</source>
   <translation>Sinon, une feuille dont quelqu’un a déjà saisi une valeur à destination attend. « Comparer » les montre.</translation>
  </message>
  <message>
   <source>app.deliver.why</source>
   <translation>Pourquoi</translation>
  </message>
  <message>
   <source>app.deliver.busy</source>
   <translation>Autre chose est en cours. Recommencez quand ce sera fini : rien n’est perdu.</translation>
  </message>
  <message>
   <source>app.deliver.second</source>
   <translation>Qui d’autre est d’accord (nom)</translation>
  </message>
  <message>
   <source>app.deliver.only</source>
   <translation>Seulement la feuille {sheet}</translation>
  </message>
  <message>
   <source>app.deliver.no_why</source>
   <translation>Donnez la raison : elle reste avec votre nom.</translation>
  </message>
  <message>
   <source>app.deliver.no_second</source>
   <translation>Donnez le nom d’une autre personne qui est d’accord : des feuilles sont déjà parties.</translation>
  </message>
  <message>
   <source>app.deliver.receipt_file</source>
   <translation>recon-recepisse-{number}.pdf</translation>
  </message>
  <message>
   <source>app.deliver.known</source>
   <translation>La destination « {name} » existe déjà. Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>app.deliver.new_place</source>
   <translation>Nouvelle destination</translation>
  </message>
  <message>
   <source>app.deliver.no_name</source>
   <translation>Donnez un nom à la destination.</translation>
  </message>
  <message>
   <source>app.deliver.no_address</source>
   <translation>Donnez l’adresse.</translation>
  </message>
  <message>
   <source>app.deliver.four_eyes</source>
   <translation>Une seconde personne approuve chaque envoi</translation>
  </message>
  <message>
   <source>app.deliver.choose_file</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <source>app.deliver.no_options_needed</source>
   <translation>sans fichier : les options habituelles</translation>
  </message>
  <message>
   <source>app.deliver.add</source>
   <translation>Ajouter</translation>
  </message>
  <message>
   <source>app.deliver.secret</source>
   <translation>Aucun mot de passe n’est demandé ni gardé ici : il vient de l’environnement du poste.</translation>
  </message>
  <message>
   <source>app.deliver.secret_found</source>
   <translation>Mot de passe : la variable {variable} est donnée sur ce poste.</translation>
  </message>
  <message>
   <source>app.deliver.secret_missing</source>
   <translation>Si un mot de passe ou un jeton est nécessaire, donnez-le au poste dans la variable {variable}. Il n’est gardé nulle part.</translation>
  </message>
  <message>
   <source>app.deliver.known_place</source>
   <translation>Modifier la destination {name}</translation>
  </message>
  <message>
   <source>app.deliver.keep</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>app.deliver.forget_ca</source>
   <translation>Oublier cette autorité</translation>
  </message>
  <message>
   <source>app.deliver.trusted</source>
   <translation>Se fie à : {authority}</translation>
  </message>
  <message>
   <source>app.deliver.same_options</source>
   <translation>sans nouveau fichier : les options actuelles</translation>
  </message>
  <message>
   <source>app.deliver.same_ca</source>
   <translation>sans nouveau fichier : l’autorité actuelle</translation>
  </message>
  <message>
   <source>app.deliver.no_ca_taken</source>
   <translation>pour un serveur FHIR ou un destinataire MLLP</translation>
  </message>
  <message>
   <source>app.deliver.check_receipt</source>
   <translation>Vérifier un récépissé</translation>
  </message>
  <message>
   <source>app.deliver.check_hint</source>
   <translation>Un récépissé est un fichier que recon signe, à côté du PDF : son nom finit par « .receipt.json ». recon dit si un seul caractère y a changé depuis, et quel poste l’a signé.</translation>
  </message>
  <message>
   <source>app.deliver.choose_receipt</source>
   <translation>Choisir le récépissé…</translation>
  </message>
  <message>
   <source>app.deliver.receipt_files</source>
   <translation>Récépissés</translation>
  </message>
  <message>
   <source>app.deliver.does.line</source>
   <translation>destinations et envois : la ligne d’avant ou d’après</translation>
  </message>
  <message>
   <source>app.deliver.does.sheet</source>
   <translation>feuille précédente ou suivante</translation>
  </message>
  <message>
   <source>app.deliver.does.stage</source>
   <translation>montre les feuilles d’une autre étape</translation>
  </message>
  <message>
   <source>app.deliver.does.stop</source>
   <translation>arrête après la feuille en main</translation>
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
   <translation>fichiers HL7</translation>
  </message>
  <message>
   <source>app.deliver.kind.csv</source>
   <translation>CSV</translation>
  </message>
  <message>
   <source>app.deliver.kind.extract</source>
   <translation>extrait</translation>
  </message>
  <message>
   <source>app.deliver.kind_long.fhir</source>
   <translation>Serveur FHIR</translation>
  </message>
  <message>
   <source>app.deliver.kind_long.mllp</source>
   <translation>Destinataire HL7 v2 (MLLP)</translation>
  </message>
  <message>
   <source>app.deliver.kind_long.hl7_files</source>
   <translation>Dossier de messages HL7 v2</translation>
  </message>
  <message>
   <source>app.deliver.kind_long.csv</source>
   <translation>Fichier ou dossier CSV</translation>
  </message>
  <message>
   <source>app.deliver.kind_long.extract</source>
   <translation>Extrait SQLite ou Parquet</translation>
  </message>
  <message>
   <source>app.deliver.address.fhir</source>
   <translation>https://serveur/fhir</translation>
  </message>
  <message>
   <source>app.deliver.address.mllp</source>
   <translation>machine:port</translation>
  </message>
  <message>
   <source>app.deliver.address.hl7_files</source>
   <translation>/dossier/des/messages</translation>
  </message>
  <message>
   <source>app.deliver.address.csv</source>
   <translation>/dossier/valeurs</translation>
  </message>
  <message>
   <source>app.deliver.address.extract</source>
   <translation>/dossier/valeurs.sqlite</translation>
  </message>
  <message>
   <source>app.deliver.place.name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>app.deliver.place.kind</source>
   <translation>Type</translation>
  </message>
  <message>
   <source>app.deliver.place.address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>app.deliver.place.options</source>
   <translation>Options</translation>
  </message>
  <message>
   <source>app.deliver.place.ca</source>
   <translation>Autorité de certification</translation>
  </message>
  <message>
   <source>app.deliver.needs.faulty</source>
   <translation>à corriger : {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.refused</source>
   <translation>refusées : {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.differs</source>
   <translation>autres là-bas : {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.sent</source>
   <translation>sans réponse : {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.validated</source>
   <translation>à approuver : {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.approved</source>
   <translation>à envoyer : {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.staged</source>
   <translation>à contrôler : {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.ready</source>
   <translation>à préparer : {count}</translation>
  </message>
  <message>
   <source>app.deliver.needs.nothing</source>
   <translation>rien n’attend, arrivées : {count}</translation>
  </message>
  <message>
   <source>app.deliver.means.staged</source>
   <translation>Choisie pour cet envoi, pas encore contrôlée.</translation>
  </message>
  <message>
   <source>app.deliver.means.faulty</source>
   <translation>Elle ne part pas : voici pourquoi. Corrigez-la à la vérification, puis contrôlez de nouveau.</translation>
  </message>
  <message>
   <source>app.deliver.means.validated</source>
   <translation>Contrôlée. Elle attend d’être approuvée.</translation>
  </message>
  <message>
   <source>app.deliver.means.approved</source>
   <translation>Approuvée telle quelle. Elle attend de partir.</translation>
  </message>
  <message>
   <source>app.deliver.means.sent</source>
   <translation>Partie, et personne n’a répondu : elle est peut-être arrivée. La renvoyer n’y change rien.</translation>
  </message>
  <message>
   <source>app.deliver.means.refused</source>
   <translation>La destination l’a refusée. Une fois la cause écartée, préparez un nouvel envoi.</translation>
  </message>
  <message>
   <source>app.deliver.means.acknowledged</source>
   <translation>Arrivée : la destination a dit oui.</translation>
  </message>
  <message>
   <source>app.deliver.means.reconciled</source>
   <translation>Arrivée, et retrouvée là-bas telle qu’elle est partie.</translation>
  </message>
  <message>
   <source>app.deliver.means.differs</source>
   <translation>À destination, ce n’est pas ce qui est parti. Quelqu’un doit regarder là-bas.</translation>
  </message>
  <message>
   <source>app.deliver.means.undone</source>
   <translation>Retirée. Elle peut être livrée de nouveau.</translation>
  </message>
  <message>
   <source>app.deliver.point.fault</source>
   <translation>à corriger</translation>
  </message>
  <message>
   <source>app.deliver.point.refusal</source>
   <translation>refusée</translation>
  </message>
  <message>
   <source>app.deliver.point.mark</source>
   <translation>inhabituel</translation>
  </message>
  <message>
   <source>app.deliver.point.new</source>
   <translation>n’y est pas encore</translation>
  </message>
  <message>
   <source>app.deliver.point.same</source>
   <translation>y est déjà, pareil</translation>
  </message>
  <message>
   <source>app.deliver.point.different</source>
   <translation>autre chose y est</translation>
  </message>
  <message>
   <source>app.deliver.point.keyed</source>
   <translation>quelqu’un l’a saisi</translation>
  </message>
  <message>
   <source>app.deliver.point.unsaid</source>
   <translation>la feuille n’en dit rien</translation>
  </message>
  <message>
   <source>app.deliver.now.stage</source>
   <translation>Feuilles prêtes : {count}. Mettez-les dans un envoi.</translation>
  </message>
  <message>
   <source>app.deliver.now.check</source>
   <translation>Feuilles à contrôler : {count}. Rien ne part encore.</translation>
  </message>
  <message>
   <source>app.deliver.now.corrected</source>
   <translation>Feuilles à corriger : {count}. Corrigez-les à la vérification, puis contrôlez de nouveau.</translation>
  </message>
  <message>
   <source>app.deliver.now.approve</source>
   <translation>Feuilles contrôlées : {count}. Regardez-les, puis approuvez exactement ce contenu.</translation>
  </message>
  <message>
   <source>app.deliver.now.send</source>
   <translation>Feuilles approuvées : {count}. Vous pouvez faire autre chose pendant l’envoi.</translation>
  </message>
  <message>
   <source>app.deliver.now.again</source>
   <translation>Feuilles sans réponse : {count}. Renvoyez : ce qui est arrivé n’arrive pas deux fois.</translation>
  </message>
  <message>
   <source>app.deliver.now.reconcile</source>
   <translation>Feuilles arrivées : {count}. Cherchez là-bas si tout y est comme envoyé.</translation>
  </message>
  <message>
   <source>app.deliver.now.release</source>
   <translation>Rien ne part : la destination est retenue ({why}). Libérez-la quand la raison n’est plus.</translation>
  </message>
  <message>
   <source>app.deliver.do.stage</source>
   <translation>Préparer</translation>
  </message>
  <message>
   <source>app.deliver.do.check</source>
   <translation>Contrôler</translation>
  </message>
  <message>
   <source>app.deliver.do.approve</source>
   <translation>Approuver</translation>
  </message>
  <message>
   <source>app.deliver.do.send</source>
   <translation>Envoyer</translation>
  </message>
  <message>
   <source>app.deliver.do.reconcile</source>
   <translation>Retrouver là-bas</translation>
  </message>
  <message>
   <source>app.deliver.do.release</source>
   <translation>Libérer</translation>
  </message>
  <message>
   <source>app.deliver.do.undo</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>app.deliver.do.hold</source>
   <translation>Retenir</translation>
  </message>
  <message>
   <source>app.deliver.run.counted</source>
   <translation>Feuilles : {done} sur {total}, vers {destination}</translation>
  </message>
  <message>
   <source>app.deliver.run.stopping</source>
   <translation>S’arrête après la feuille en main ; le reste partira une autre fois.</translation>
  </message>
  <message>
   <source>app.deliver.run.stage</source>
   <translation>Les feuilles prêtes sont rassemblées…</translation>
  </message>
  <message>
   <source>app.deliver.run.stage_also</source>
   <translation>Les feuilles prêtes et déjà livrées ailleurs sont rassemblées…</translation>
  </message>
  <message>
   <source>app.deliver.run.check</source>
   <translation>Les feuilles sont contrôlées…</translation>
  </message>
  <message>
   <source>app.deliver.run.compare</source>
   <translation>Demande à {destination} ce qu’elle a déjà…</translation>
  </message>
  <message>
   <source>app.deliver.run.send</source>
   <translation>Envoi vers {destination}…</translation>
  </message>
  <message>
   <source>app.deliver.run.reconcile</source>
   <translation>Recherche ce qui est arrivé à {destination}…</translation>
  </message>
  <message>
   <source>app.deliver.run.undo</source>
   <translation>Retire de {destination}…</translation>
  </message>
  <message>
   <source>app.deliver.ask.undo</source>
   <translation>Retirer l’envoi {number}</translation>
  </message>
  <message>
   <source>app.deliver.ask.hold</source>
   <translation>Retenir {destination}</translation>
  </message>
  <message>
   <source>app.deliver.about.undo</source>
   <translation>Ce qui n’est pas parti quitte l’envoi. Ce qui est arrivé est effacé ou marqué comme erreur à destination, et reste à livrer.</translation>
  </message>
  <message>
   <source>app.deliver.about.hold</source>
   <translation>Plus rien ne part vers cette destination avant qu’elle soit libérée. Un envoi en cours s’arrête après la feuille en main.</translation>
  </message>
  <message>
   <source>app.deliver.example.undo</source>
   <translation>par exemple : mauvaise destination</translation>
  </message>
  <message>
   <source>app.deliver.example.hold</source>
   <translation>par exemple : mise à jour du serveur</translation>
  </message>
  <message>
   <source>app.deliver.said.stage</source>
   <translation>Envoi {number} préparé pour {destination}. Feuilles : {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.nothing</source>
   <translation>Rien n’est prêt pour {destination}.</translation>
  </message>
  <message>
   <source>app.deliver.said.check</source>
   <translation>Prêtes à être approuvées : {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.marks</source>
   <translation>Avec quelque chose d’inhabituel : {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.faulty</source>
   <translation>À corriger : {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.compare</source>
   <translation>Comparées avec ce que la destination a : {count}. Rien n’est parti.</translation>
  </message>
  <message>
   <source>app.deliver.said.keyed</source>
   <translation>Déjà saisies là-bas par quelqu’un, en tout ou en partie : {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.approve</source>
   <translation>Approuvées pour {destination} : {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.send</source>
   <translation>Feuilles arrivées : {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.refused</source>
   <translation>Refusées : {count} ({sheets}). La réponse se lit sur chaque feuille.</translation>
  </message>
  <message>
   <source>app.deliver.said.stopped</source>
   <translation>Arrêté : le reste partira quand vous voudrez, sans perte ni doublon.</translation>
  </message>
  <message>
   <source>app.deliver.said.reconcile</source>
   <translation>Retrouvées telles quelles : {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.undo</source>
   <translation>Retirées : {count}.</translation>
  </message>
  <message>
   <source>app.deliver.said.hold</source>
   <translation>{destination} est retenue.</translation>
  </message>
  <message>
   <source>app.deliver.said.release</source>
   <translation>{destination} est libérée.</translation>
  </message>
  <message>
   <source>app.deliver.said.receipt</source>
   <translation>Le récépissé est dans {out}. À côté, {proof} : le fichier qui se vérifie.</translation>
  </message>
  <message>
   <source>app.deliver.said.add</source>
   <translation>La destination « {name} » est enregistrée.</translation>
  </message>
  <message>
   <source>app.deliver.said.sheet</source>
   <translation>{sheet} : {reason}</translation>
  </message>
  <message>
   <source>app.deliver.said.more</source>
   <translation>… et d’autres : {count}. Elles sont dans la liste.</translation>
  </message>
  <message>
   <source>app.deliver.without_ca.fhir</source>
   <translation>sans fichier : les autorités publiques</translation>
  </message>
  <message>
   <source>app.deliver.without_ca.mllp</source>
   <translation>sans fichier : la ligne n’est pas chiffrée</translation>
  </message>
  <message>
   <source>backup.inside</source>
   <translation>{place} est dans le dossier de données {store} lui-même. Indiquez un dossier sur un autre disque, une clé USB ou un partage.</translation>
  </message>
  <message>
   <source>backup.not_plugged</source>
   <translation>{place} est sur le disque de ce poste ; avant, c’était sur un autre. Branchez la clé (ou le partage), puis recommencez la sauvegarde.</translation>
  </message>
  <message>
   <source>backup.another</source>
   <translation>un autre programme sauvegarde vers {place}. Attendez qu’il ait terminé.</translation>
  </message>
  <message>
   <source>backup.no_lock</source>
   <translation>{place} ne peut pas être réservé à un seul programme ({reason}). Indiquez un autre dossier.</translation>
  </message>
  <message>
   <source>backup.no_place</source>
   <translation>{place} ne peut pas être lu : {reason}. Branchez la clé, ou indiquez un autre dossier.</translation>
  </message>
  <message>
   <source>backup.no_generation</source>
   <translation>il n’y a pas de sauvegarde « {name} » dans {place}. « recon restore DOSSIER --list » donne celles qui existent.</translation>
  </message>
  <message>
   <source>backup.no_manifest</source>
   <translation>la sauvegarde {place} n’est pas entière : sa liste est illisible ou a été modifiée. Prenez-en une autre (« recon restore DOSSIER --list »).</translation>
  </message>
  <message>
   <source>backup.none_here</source>
   <translation>il n’y a aucune sauvegarde dans {place}.</translation>
  </message>
  <message>
   <source>backup.several</source>
   <translation>plusieurs dossiers de données ont des sauvegardes dans {place}. Indiquez-en un : {folders}</translation>
  </message>
  <message>
   <source>backup.keys_changing</source>
   <translation>les clés du dossier de données sont en train de changer. Laissez finir (« recon key »), puis recommencez la sauvegarde.</translation>
  </message>
  <message>
   <source>backup.odd_name</source>
   <translation>dans le dossier de données, « {file} » porte un nom que tous les disques n’acceptent pas : renommez-le, ou sortez-le du dossier. Rien n’a été sauvegardé.</translation>
  </message>
  <message>
   <source>backup.no_room</source>
   <translation>il n’y a pas assez de place sur {place} : il faut {needed}, il reste {free}. Libérez {missing}, gardez moins de sauvegardes (--keep) ou prenez une clé plus grande. Rien n’a été écrit ; les sauvegardes qui s’y trouvent restent telles quelles.</translation>
  </message>
  <message>
   <source>backup.fat</source>
   <translation>{place} n’accepte aucun fichier de 4 Go ou plus (FAT32), et il faut en écrire un de {size}. Prenez une clé formatée en exFAT, NTFS ou ext4.</translation>
  </message>
  <message>
   <source>backup.full</source>
   <translation>{place} est plein. Les sauvegardes qui s’y trouvaient restent telles quelles. Libérez de la place, ou gardez moins de sauvegardes (--keep).</translation>
  </message>
  <message>
   <source>backup.read_only</source>
   <translation>{place} ne peut pas être écrit. Vérifiez la protection en écriture de la clé et les droits du dossier.</translation>
  </message>
  <message>
   <source>backup.gone</source>
   <translation>{place} n’est pas là, ou plus là : la clé a été retirée, ou le partage n’est pas connecté. Les sauvegardes déjà faites restent telles quelles. Branchez-la et recommencez.</translation>
  </message>
  <message>
   <source>backup.answered</source>
   <translation>{place} a répondu : {reason}</translation>
  </message>
  <message>
   <source>backup.stopped</source>
   <translation>rien n’en a été gardé dans {place} ; les sauvegardes déjà faites restent telles quelles.</translation>
  </message>
  <message>
   <source>backup.not_kept</source>
   <translation>{place} n’a pas gardé {file} tel qu’il a été écrit. La clé est défaillante : prenez-en une autre.</translation>
  </message>
  <message>
   <source>backup.unread</source>
   <translation>{file} ne peut pas être lu : {reason}. Lancez « recon check ».</translation>
  </message>
  <message>
   <source>backup.no_trial</source>
   <translation>elle n’a pas pu être remise en place à l’essai : {reason}</translation>
  </message>
  <message>
   <source>backup.restoring</source>
   <translation>un autre programme y remet une sauvegarde en place</translation>
  </message>
  <message>
   <source>backup.lacks</source>
   <translation>{file} manque dans la sauvegarde</translation>
  </message>
  <message>
   <source>backup.other_end</source>
   <translation>le registre ne se termine pas là où il devrait</translation>
  </message>
  <message>
   <source>backup.altered</source>
   <translation>{file} n’est pas ce qui a été sauvegardé. Prenez une sauvegarde plus ancienne (« recon restore DOSSIER --list ») ou une autre clé.</translation>
  </message>
  <message>
   <source>backup.lost</source>
   <translation>{file} ne peut pas être lu : {reason}. Prenez une sauvegarde plus ancienne (« recon restore DOSSIER --list ») ou une autre clé.</translation>
  </message>
  <message>
   <source>backup.unsound</source>
   <translation>la copie a été examinée et n’est pas saine :
{problems}</translation>
  </message>
  <message>
   <source>backup.more</source>
   <translation>  … et {count} de plus</translation>
  </message>
  <message>
   <source>backup.unit.gb</source>
   <translation>{number} Go</translation>
  </message>
  <message>
   <source>backup.unit.mb</source>
   <translation>{number} Mo</translation>
  </message>
  <message>
   <source>backup.unit.kb</source>
   <translation>{number} ko</translation>
  </message>
  <message>
   <source>backup.unit.bytes</source>
   <translation>{number} octets</translation>
  </message>
  <message>
   <source>backup.cli.link</source>
   <translation>« {file} » est un lien, ou autre chose qu’un fichier : ce à quoi il mène n’est pas dans la sauvegarde. Mettez le fichier lui-même dans le dossier de données.</translation>
  </message>
  <message>
   <source>backup.cli.dest</source>
   <translation>dossier où sauvegarder, sur un autre disque, une clé USB ou un partage</translation>
  </message>
  <message>
   <source>backup.cli.source</source>
   <translation>dossier où sont les sauvegardes</translation>
  </message>
  <message>
   <source>backup.cli.folder</source>
   <translation>DOSSIER</translation>
  </message>
  <message>
   <source>backup.cli.minutes</source>
   <translation>MINUTES</translation>
  </message>
  <message>
   <source>backup.cli.keep</source>
   <translation>combien de sauvegardes y sont gardées (par défaut : {default})</translation>
  </message>
  <message>
   <source>backup.cli.full</source>
   <translation>remettre la sauvegarde en place à l’essai et l’examiner en entier</translation>
  </message>
  <message>
   <source>backup.cli.every</source>
   <translation>continuer, et sauvegarder de nouveau après tant de minutes, jusqu’à Ctrl-C</translation>
  </message>
  <message>
   <source>backup.cli.generation</source>
   <translation>quelle sauvegarde, par son nom ou son numéro (par défaut : la plus récente)</translation>
  </message>
  <message>
   <source>backup.cli.list</source>
   <translation>seulement donner la liste des sauvegardes</translation>
  </message>
  <message>
   <source>backup.cli.trial</source>
   <translation>seulement la remettre en place à l’essai : l’examiner en entier et ne rien laisser</translation>
  </message>
  <message>
   <source>backup.cli.no_minutes</source>
   <translation>« {text} » n’est pas un nombre de minutes à partir de 1</translation>
  </message>
  <message>
   <source>backup.cli.no_keep</source>
   <translation>« {text} » n’est pas un nombre à partir de 1</translation>
  </message>
  <message>
   <source>backup.cli.never</source>
   <translation>Ce dossier de données n’a jamais été sauvegardé. « recon backup DOSSIER » fait une sauvegarde.</translation>
  </message>
  <message>
   <source>backup.cli.last</source>
   <translation>Dernière sauvegarde : {at}, {place} ({generation}, {size}, par {by})</translation>
  </message>
  <message>
   <source>backup.cli.late</source>
   <translation>Elle est plus ancienne que voulu : toutes les {minutes} min, vers {place}.</translation>
  </message>
  <message>
   <source>backup.cli.made</source>
   <translation>Sauvegarde {generation} faite et vérifiée : {place}</translation>
  </message>
  <message>
   <source>backup.cli.held</source>
   <translation>Fichiers : {files}, {size} ; nouvellement copiés : {copied}, {copied_size} ; sauvegardes gardées : {kept} ; {seconds} s</translation>
  </message>
  <message>
   <source>backup.cli.tried</source>
   <translation>Elle a été remise en place à l’essai et examinée en entier : saine.</translation>
  </message>
  <message>
   <source>backup.cli.mended</source>
   <translation>Fichiers de la clé qui s’étaient abîmés, copiés de nouveau : {count}. La clé est défaillante : prenez-en bientôt une autre.</translation>
  </message>
  <message>
   <source>backup.cli.damaged</source>
   <translation>Fichiers du dossier de données qui ne sont plus ce qu’ils étaient : {count}. Lancez « recon check ». La sauvegarde les a tels quels ; une plus ancienne les a peut-être entiers.</translation>
  </message>
  <message>
   <source>backup.cli.same_disk</source>
   <translation>{place} est sur le disque du dossier de données lui-même : s’il tombe en panne, les deux sont perdus. Sauvegardez aussi sur un autre disque ou une clé.</translation>
  </message>
  <message>
   <source>backup.cli.unrecorded</source>
   <translation>Le dossier de données ne peut pas être écrit : il ne sait rien de cette sauvegarde.</translation>
  </message>
  <message>
   <source>backup.cli.waiting</source>
   <translation>Prochaine sauvegarde à {at}. Ctrl-C arrête.</translation>
  </message>
  <message>
   <source>backup.cli.again</source>
   <translation>Un nouvel essai est fait toutes les {minutes} min.</translation>
  </message>
  <message>
   <source>backup.cli.none</source>
   <translation>Il n’y a aucune sauvegarde ici.</translation>
  </message>
  <message>
   <source>backup.cli.row_size</source>
   <translation>{files} fichiers, {size}</translation>
  </message>
  <message>
   <source>backup.cli.broken</source>
   <translation>pas entière</translation>
  </message>
  <message>
   <source>backup.cli.trial_sound</source>
   <translation>La sauvegarde {generation} a été remise en place à l’essai et examinée en entier : saine.</translation>
  </message>
  <message>
   <source>backup.cli.restored</source>
   <translation>Dossier de données remis en place : {store}</translation>
  </message>
  <message>
   <source>backup.cli.as_of</source>
   <translation>C’est le dossier de données tel qu’il était le {at} (sauvegarde {generation}, entrée {entry} du registre), examiné en entier : sain.</translation>
  </message>
  <message>
   <source>backup.cli.as_of_damaged</source>
   <translation>C’est le dossier de données tel qu’il était le {at} (sauvegarde {generation}, entrée {entry} du registre), examiné en entier : sain, sauf des originaux déjà endommagés avant la sauvegarde. Une sauvegarde plus ancienne les a peut-être entiers.</translation>
  </message>
  <message>
   <source>backup.cli.unknown</source>
   <translation>Ce qui a été fait ensuite n’y est pas. Numérisez de nouveau ce qui a été numérisé depuis. Les feuilles imprimées depuis seront signalées à leur retour : gardez-les, et numérisez-les avec l’ancien dossier de données s’il fonctionne encore.</translation>
  </message>
  <message>
   <source>backup.cli.station</source>
   <translation>C’est désormais un poste à part ({station}) : il ne donne aucun numéro que l’ancien ({former}) ait pu donner. Ne continuez pas dans l’ancien dossier de données ; si quelqu’un l’a fait, montrez les deux à votre service informatique : les registres disent quelle entrée est de qui.</translation>
  </message>
  <message>
   <source>backup.cli.ranges</source>
   <translation>Plus aucun numéro n’est tiré de {count} plage(s) importée(s) avant : certains ont pu être donnés depuis. Importez de nouveau les plages dont les numéros sont libres à coup sûr (« recon numbers import ») ; d’ici là le poste utilise les siens.</translation>
  </message>
  <message>
   <source>backup.cli.move_away</source>
   <translation>Pour remettre la sauvegarde à sa place, donnez d’abord un autre nom à l’ancien dossier : mv {store} {store}-ancien</translation>
  </message>
  <message>
   <source>backup.stage.database</source>
   <translation>Copie de la base</translation>
  </message>
  <message>
   <source>backup.stage.look</source>
   <translation>Examen des fichiers</translation>
  </message>
  <message>
   <source>backup.stage.copy</source>
   <translation>Copie des fichiers</translation>
  </message>
  <message>
   <source>backup.stage.verify</source>
   <translation>Relecture de la copie</translation>
  </message>
  <message>
   <source>backup.app.title</source>
   <translation>Dernière sauvegarde</translation>
  </message>
  <message>
   <source>backup.app.never</source>
   <translation>Aucune</translation>
  </message>
  <message>
   <source>backup.app.last</source>
   <translation>{at} · {place}</translation>
  </message>
  <message>
   <source>backup.app.by_hand</source>
   <translation>Pas de sauvegarde automatique.</translation>
  </message>
  <message>
   <source>backup.app.by_itself</source>
   <translation>Automatique toutes les {minutes} min, vers {place}</translation>
  </message>
  <message>
   <source>backup.app.late</source>
   <translation>Plus ancienne que voulu : toutes les {minutes} min, vers {place}. Branchez la clé : la sauvegarde se fera toute seule.</translation>
  </message>
  <message>
   <source>backup.app.begins</source>
   <translation>Sauvegarde en cours…</translation>
  </message>
  <message>
   <source>backup.app.now</source>
   <translation>Sauvegarder maintenant</translation>
  </message>
  <message>
   <source>backup.app.settings</source>
   <translation>Où, quand…</translation>
  </message>
  <message>
   <source>backup.app.where</source>
   <translation>Sauvegardes</translation>
  </message>
  <message>
   <source>backup.app.about</source>
   <translation>Sur un autre disque, une clé USB ou un partage : si ce poste tombe en panne, c’est tout ce qui reste. Tout le monde peut continuer à travailler. Seul ce qui est nouveau est copié, puis relu avant de compter comme sauvegardé. Deux clés échangées chaque jour valent mieux qu’une.</translation>
  </message>
  <message>
   <source>backup.app.place</source>
   <translation>Dossier sur la clé ou le partage</translation>
  </message>
  <message>
   <source>backup.app.browse</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <source>backup.app.often</source>
   <translation>Sauvegarde automatique</translation>
  </message>
  <message>
   <source>backup.app.no_place</source>
   <translation>Indiquez le dossier : le chemin entier, par exemple /media/cle.</translation>
  </message>
  <message>
   <source>backup.app.keep</source>
   <translation>Garder et sauvegarder maintenant</translation>
  </message>
  <message>
   <source>backup.app.every.15</source>
   <translation>toutes les 15 min</translation>
  </message>
  <message>
   <source>backup.app.every.60</source>
   <translation>toutes les heures</translation>
  </message>
  <message>
   <source>backup.app.every.240</source>
   <translation>toutes les 4 heures</translation>
  </message>
  <message>
   <source>backup.app.every.1440</source>
   <translation>tous les jours</translation>
  </message>
  <message>
   <source>backup.app.every.0</source>
   <translation>seulement à la demande</translation>
  </message>
  <message>
   <source>carpet.name</source>
   <translation>Même caractère</translation>
  </message>
  <message>
   <source>carpet.title</source>
   <translation>Lu comme {character} : marquez ce qui ne l’est pas</translation>
  </message>
  <message>
   <source>carpet.coming</source>
   <translation>Les cases sont découpées dans les pages…</translation>
  </message>
  <message>
   <source>carpet.end</source>
   <translation>Vous avez vu toutes les cases des feuilles non livrées. {press} recommence.</translation>
  </message>
  <message>
   <source>carpet.about</source>
   <translation>Ce que vous marquez attend quelqu’un, qui verra le champ entier. Ce que vous ne marquez pas n’est pas vérifié pour autant.</translation>
  </message>
  <message>
   <source>carpet.finish</source>
   <translation>Fini, suite</translation>
  </message>
  <message>
   <source>carpet.undo</source>
   <translation>Revenir</translation>
  </message>
  <message>
   <source>carpet.again</source>
   <translation>Depuis le début</translation>
  </message>
  <message>
   <source>carpet.waiting</source>
   <translation>Aussi ceux qui attendent</translation>
  </message>
  <message>
   <source>carpet.form</source>
   <translation>Quel formulaire</translation>
  </message>
  <message>
   <source>carpet.every_form</source>
   <translation>Tous les formulaires</translation>
  </message>
  <message>
   <source>carpet.characters</source>
   <translation>Caractères, et combien de cases il reste</translation>
  </message>
  <message>
   <source>carpet.cutting</source>
   <translation>Pages découpées</translation>
  </message>
  <message>
   <source>carpet.grid</source>
   <translation>Cases lues comme le même caractère</translation>
  </message>
  <message>
   <source>carpet.row</source>
   <translation>, colonne {row}</translation>
  </message>
  <message>
   <source>carpet.here</source>
   <translation>{character} · {field}{row}, case {box} · {sheet}{state}</translation>
  </message>
  <message>
   <source>carpet.marked</source>
   <translation>Marquées sur cet écran : {marks}</translation>
  </message>
  <message>
   <source>carpet.passed</source>
   <translation>Vues : {seen} · marquées : {marked}</translation>
  </message>
  <message>
   <source>carpet.asked</source>
   <translation>Champs qui attendent maintenant quelqu’un : {count}</translation>
  </message>
  <message>
   <source>carpet.state.marked</source>
   <translation> · marquée</translation>
  </message>
  <message>
   <source>carpet.state.waits</source>
   <translation> · attend déjà quelqu’un</translation>
  </message>
  <message>
   <source>carpet.state.critical</source>
   <translation> · critique</translation>
  </message>
  <message>
   <source>carpet.state.none</source>
   <translation />
  </message>
  <message>
   <source>carpet.does.move</source>
   <translation>d’une case à l’autre</translation>
  </message>
  <message>
   <source>carpet.does.mark</source>
   <translation>marque la case, ou retire la marque ; un clic aussi</translation>
  </message>
  <message>
   <source>carpet.does.finish</source>
   <translation>fini avec cet écran : ce qui est marqué attend quelqu’un, et la suite vient</translation>
  </message>
  <message>
   <source>carpet.does.undo</source>
   <translation>retire la dernière marque ; sans marque, revient à l’écran d’avant</translation>
  </message>
  <message>
   <source>carpet.does.character</source>
   <translation>va à ce caractère</translation>
  </message>
  <message>
   <source>carpet.does.step</source>
   <translation>le caractère d’avant, le suivant</translation>
  </message>
  <message>
   <source>carpet.does.waiting</source>
   <translation>montre aussi les champs qui attendent quelqu’un, ou non</translation>
  </message>
  <message>
   <source>carpet.does.again</source>
   <translation>recommence à la première feuille</translation>
  </message>
  <message>
   <source>carpet.does.leave</source>
   <translation>revient au champ par champ ; les marques restent</translation>
  </message>
  <message>
   <source>cli.description</source>
   <translation>Le pont au-dessus d’une panne informatique : des feuilles à code, remplies à la main, deviennent des données vérifiées.</translation>
  </message>
  <message>
   <source>cli.epilog</source>
   <translation>« recon VERBE --help » explique un verbe. Codes de sortie : 0 fait ; 1 fait, mais une personne doit regarder ; 2 commande mal écrite ; plus haut : voir la documentation.</translation>
  </message>
  <message>
   <source>cli.decimal_mark</source>
   <translation>,</translation>
  </message>
  <message>
   <source>cli.verbs</source>
   <translation>verbes</translation>
  </message>
  <message>
   <source>cli.verb</source>
   <translation>VERBE</translation>
  </message>
  <message>
   <source>cli.common</source>
   <translation>pour tous les verbes</translation>
  </message>
  <message>
   <source>cli.folder</source>
   <translation>DOSSIER</translation>
  </message>
  <message>
   <source>cli.file</source>
   <translation>FICHIER</translation>
  </message>
  <message>
   <source>cli.path</source>
   <translation>CHEMIN</translation>
  </message>
  <message>
   <source>cli.name</source>
   <translation>NOM</translation>
  </message>
  <message>
   <source>cli.sheet</source>
   <translation>FEUILLE</translation>
  </message>
  <message>
   <source>cli.text</source>
   <translation>TEXTE</translation>
  </message>
  <message>
   <source>cli.store</source>
   <translation>le dossier de données (sinon RECON_STORE, sinon ./{store})</translation>
  </message>
  <message>
   <source>cli.operator</source>
   <translation>qui travaille, pour le registre (sinon RECON_OPERATOR, sinon l’utilisateur de la machine)</translation>
  </message>
  <message>
   <source>cli.language</source>
   <translation>la langue des messages (sinon RECON_LANG, sinon celle de la machine)</translation>
  </message>
  <message>
   <source>cli.json</source>
   <translation>pour un autre programme, en JSON</translation>
  </message>
  <message>
   <source>cli.see_help</source>
   <translation>« {command} --help » explique comment écrire la commande.</translation>
  </message>
  <message>
   <source>cli.no_verb</source>
   <translation>Il manque un verbe. « recon --help » les donne tous.</translation>
  </message>
  <message>
   <source>cli.interrupted</source>
   <translation>Arrêté. Rien n’est perdu : ce qui était fait est enregistré, relancez la même commande pour continuer.</translation>
  </message>
  <message>
   <source>cli.argparse.usage</source>
   <translation>usage : </translation>
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
   <translation>affiche cette aide et s’arrête</translation>
  </message>
  <message>
   <source>cli.argparse.version</source>
   <translation>affiche la version et s’arrête</translation>
  </message>
  <message>
   <source>cli.argparse.required</source>
   <translation>il manque : %s</translation>
  </message>
  <message>
   <source>cli.argparse.unknown</source>
   <translation>argument inconnu : %s</translation>
  </message>
  <message>
   <source>cli.argparse.one_of</source>
   <translation>il faut l’un de : %s</translation>
  </message>
  <message>
   <source>cli.argparse.excludes</source>
   <translation>ne va pas avec %s</translation>
  </message>
  <message>
   <source>cli.argparse.expects_one</source>
   <translation>une valeur est attendue</translation>
  </message>
  <message>
   <source>cli.argparse.expects_some</source>
   <translation>au moins une valeur est attendue</translation>
  </message>
  <message>
   <source>cli.argparse.choice</source>
   <translation>choix inconnu : %(value)r (parmi %(choices)s)</translation>
  </message>
  <message>
   <source>cli.argparse.value</source>
   <translation>valeur impossible : %(value)r</translation>
  </message>
  <message>
   <source>cli.argparse.ambiguous</source>
   <translation>option ambiguë : %(option)s peut être %(matches)s</translation>
  </message>
  <message>
   <source>cli.demo.help</source>
   <translation>montre tout le parcours sur un exemple : impression, remplissage, lecture, compte, export</translation>
  </message>
  <message>
   <source>cli.manual.help</source>
   <translation>les manuels à imprimer : cartes d’une page, guide d’installation, listes de la panne et du retour</translation>
  </message>
  <message>
   <source>cli.init.help</source>
   <translation>crée un dossier de données</translation>
  </message>
  <message>
   <source>cli.init.timezone</source>
   <translation>le fuseau des heures écrites sur les feuilles (par défaut {default})</translation>
  </message>
  <message>
   <source>cli.init.no_zone</source>
   <translation>« {zone} » n’est pas un fuseau horaire connu. Exemple : Europe/Paris.</translation>
  </message>
  <message>
   <source>cli.init.done</source>
   <translation>Dossier de données créé : {store}</translation>
  </message>
  <message>
   <source>cli.forms.help</source>
   <translation>donne la liste des formulaires ; en vérifie, en montre, en commence</translation>
  </message>
  <message>
   <source>cli.forms.check</source>
   <translation>vérifie des définitions et dit toutes les fautes</translation>
  </message>
  <message>
   <source>cli.forms.preview</source>
   <translation>dessine les pages d’un formulaire (PNG)</translation>
  </message>
  <message>
   <source>cli.forms.new</source>
   <translation>écrit une définition à compléter, ou la copie d’un formulaire de recon à modifier</translation>
  </message>
  <message>
   <source>cli.forms.files</source>
   <translation>les définitions à vérifier</translation>
  </message>
  <message>
   <source>cli.forms.form</source>
   <translation>FORMULAIRE</translation>
  </message>
  <message>
   <source>cli.forms.which</source>
   <translation>une définition (FICHIER.toml) ou la clé d’un formulaire de la liste</translation>
  </message>
  <message>
   <source>cli.forms.key</source>
   <translation>CLÉ</translation>
  </message>
  <message>
   <source>cli.forms.new_key</source>
   <translation>la clé du formulaire : 1 à 12 minuscules, chiffres ou tirets</translation>
  </message>
  <message>
   <source>cli.forms.lang</source>
   <translation>la langue du formulaire (sinon, toutes celles qu’il a)</translation>
  </message>
  <message>
   <source>cli.forms.out</source>
   <translation>le dossier où écrire (sinon, le dossier courant)</translation>
  </message>
  <message>
   <source>cli.forms.dpi</source>
   <translation>la finesse de l’image, en points par pouce (sinon 100)</translation>
  </message>
  <message>
   <source>cli.forms.dpi_range</source>
   <translation>la finesse va de {least} à {most} points par pouce</translation>
  </message>
  <message>
   <source>cli.forms.folder</source>
   <translation>un dossier de formulaires de l’hôpital, en plus de ceux de recon (aussi RECON_FORMS)</translation>
  </message>
  <message>
   <source>cli.forms.sound</source>
   <translation>Formulaires corrects : {count}</translation>
  </message>
  <message>
   <source>cli.forms.no_file</source>
   <translation>Indiquez au moins une définition à vérifier.</translation>
  </message>
  <message>
   <source>cli.forms.export</source>
   <translation>écrit un formulaire en Questionnaire FHIR R4, pour d’autres logiciels</translation>
  </message>
  <message>
   <source>cli.forms.import</source>
   <translation>fait un formulaire d’un Questionnaire FHIR R4 (JSON), et dit ce qu’une feuille ne peut pas avoir tel quel</translation>
  </message>
  <message>
   <source>cli.forms.export_lang</source>
   <translation>la langue des textes, les autres étant des traductions (sinon, la première qu’il a)</translation>
  </message>
  <message>
   <source>cli.forms.json_out</source>
   <translation>le fichier JSON à écrire</translation>
  </message>
  <message>
   <source>cli.forms.questionnaire</source>
   <translation>QUESTIONNAIRE</translation>
  </message>
  <message>
   <source>cli.forms.questionnaire_file</source>
   <translation>le Questionnaire à lire (JSON)</translation>
  </message>
  <message>
   <source>cli.forms.import_key</source>
   <translation>la clé du formulaire (sinon, d’après le nom du Questionnaire)</translation>
  </message>
  <message>
   <source>cli.roster.help</source>
   <translation>les patients avant la panne : listes, messages ADT, serveur FHIR, arrivées, recherche</translation>
  </message>
  <message>
   <source>cli.print.help</source>
   <translation>émet des feuilles et prépare leur PDF</translation>
  </message>
  <message>
   <source>cli.print.forms</source>
   <translation>les formulaires, séparés par des virgules</translation>
  </message>
  <message>
   <source>cli.print.lang</source>
   <translation>la langue des feuilles</translation>
  </message>
  <message>
   <source>cli.print.out</source>
   <translation>le PDF à écrire</translation>
  </message>
  <message>
   <source>cli.print.manifest</source>
   <translation>écrit aussi la place de chaque zone, en JSON</translation>
  </message>
  <message>
   <source>cli.print.no_form</source>
   <translation>aucun formulaire n’est nommé</translation>
  </message>
  <message>
   <source>cli.print.no_count</source>
   <translation>« {text} » n’est pas un nombre de feuilles</translation>
  </message>
  <message>
   <source>cli.print.done</source>
   <translation>Feuilles émises : {sheets} ; pages : {pages}. À imprimer : {out}</translation>
  </message>
  <message>
   <source>cli.print.roster</source>
   <translation>les patients de cette liste (avec --ward : ceux de cette unité)</translation>
  </message>
  <message>
   <source>cli.print.patient</source>
   <translation>les patients de ces IPP, que recon connaît déjà</translation>
  </message>
  <message>
   <source>cli.print.ward</source>
   <translation>les patients de cette unité, que recon connaît déjà ; avec --blank : l’unité à qui vont les feuilles</translation>
  </message>
  <message>
   <source>cli.print.patient_and_ward</source>
   <translation>--patient et --ward ne vont pas ensemble : l’IPP suffit.</translation>
  </message>
  <message>
   <source>cli.print.blank</source>
   <translation>N feuilles de chaque formulaire, sans patient</translation>
  </message>
  <message>
   <source>cli.print.copies</source>
   <translation>N feuilles de chaque formulaire par patient, chacune avec son numéro</translation>
  </message>
  <message>
   <source>cli.print.drawn</source>
   <translation>Feuilles préparées</translation>
  </message>
  <message>
   <source>cli.print.duplex</source>
   <translation>recto verso ; sinon, comme le veulent les formulaires. Chaque feuille commence sur un nouveau recto</translation>
  </message>
  <message>
   <source>cli.print.printer</source>
   <translation>envoie le PDF à cette imprimante (CUPS)</translation>
  </message>
  <message>
   <source>cli.print.sent</source>
   <translation>Envoyé à l’imprimante {printer} (travail {job}).</translation>
  </message>
  <message>
   <source>cli.print.count</source>
   <translation>Lot {batch} : quand tout est sorti, dites-le avec « recon batches count {batch} --all » ; sinon « --last FEUILLE » (la dernière sortie) ou « --not FEUILLE… ».</translation>
  </message>
  <message>
   <source>cli.reprint.help</source>
   <translation>réimprime des feuilles : mêmes numéros, exemplaire suivant</translation>
  </message>
  <message>
   <source>cli.reprint.sheets</source>
   <translation>les numéros des feuilles à réimprimer</translation>
  </message>
  <message>
   <source>cli.batches.help</source>
   <translation>donne les lots d’impression à compter ; « recon batches count LOT » dit ce qui est sorti</translation>
  </message>
  <message>
   <source>cli.batches.act</source>
   <translation>donner la liste, montrer les feuilles d’un lot, ou compter un lot</translation>
  </message>
  <message>
   <source>cli.batches.name</source>
   <translation>LOT</translation>
  </message>
  <message>
   <source>cli.batches.batch</source>
   <translation>le numéro du lot, ou ses derniers caractères</translation>
  </message>
  <message>
   <source>cli.batches.all</source>
   <translation>tout est sorti (avec la liste : aussi les lots déjà comptés)</translation>
  </message>
  <message>
   <source>cli.batches.not</source>
   <translation>tout est sorti, sauf ces feuilles</translation>
  </message>
  <message>
   <source>cli.batches.last</source>
   <translation>la dernière feuille sortie : celles d’après ne sont pas sorties</translation>
  </message>
  <message>
   <source>cli.batches.none</source>
   <translation>rien n’est sorti</translation>
  </message>
  <message>
   <source>cli.batches.no_batch</source>
   <translation>Indiquez le lot. « recon batches » donne la liste.</translation>
  </message>
  <message>
   <source>cli.batches.no_word</source>
   <translation>Dites ce qui est sorti : --all, --last FEUILLE, --not FEUILLE… ou --none.</translation>
  </message>
  <message>
   <source>cli.batches.nothing</source>
   <translation>Aucun lot n’attend d’être compté.</translation>
  </message>
  <message>
   <source>cli.batches.open</source>
   <translation>imprimé ?</translation>
  </message>
  <message>
   <source>cli.batches.closed</source>
   <translation>compté</translation>
  </message>
  <message>
   <source>cli.batches.line</source>
   <translation>Lot {batch}, {state} : {sheets} feuilles, {pages} pages ({forms}), le {at} par {operator}</translation>
  </message>
  <message>
   <source>cli.batches.was_counted</source>
   <translation>  compté par {by} ; pas sorties : {lost}</translation>
  </message>
  <message>
   <source>cli.batches.job</source>
   <translation>  imprimante {printer}, travail {job} : {fate}</translation>
  </message>
  <message>
   <source>cli.batches.fate</source>
   <translation>L’imprimante dit : {fate}.</translation>
  </message>
  <message>
   <source>cli.batches.not_taken</source>
   <translation>l’imprimante n’a pas pris ce lot</translation>
  </message>
  <message>
   <source>cli.batches.no_pdf</source>
   <translation>  {out} n’est pas là. Si l’impression a été interrompue avant, rien n’est sorti : dites-le avec « recon batches count {batch} --none », et imprimez à nouveau.</translation>
  </message>
  <message>
   <source>cli.batches.counted</source>
   <translation>Lot {batch} compté : {out} sorties, {lost} annulées.</translation>
  </message>
  <message>
   <source>cli.labels.help</source>
   <translation>imprime des étiquettes ou des bracelets de patients</translation>
  </message>
  <message>
   <source>cli.labels.blank</source>
   <translation>pour N patients encore inconnus : un numéro provisoire et des lignes à remplir</translation>
  </message>
  <message>
   <source>cli.labels.stock</source>
   <translation>le support : planche Avery (L7160, L7159, L7163, L4736, L7651), rouleau ou bracelet, en mm</translation>
  </message>
  <message>
   <source>cli.labels.copies</source>
   <translation>N étiquettes par patient</translation>
  </message>
  <message>
   <source>cli.labels.start</source>
   <translation>la première étiquette encore là sur la première planche (1 : en haut à gauche)</translation>
  </message>
  <message>
   <source>cli.labels.lang</source>
   <translation>la langue des étiquettes</translation>
  </message>
  <message>
   <source>cli.labels.done</source>
   <translation>Étiquettes : {labels} ; pages : {pages}. À imprimer à 100 % : {out}</translation>
  </message>
  <message>
   <source>cli.scan.help</source>
   <translation>conserve ce qui a été numérisé et le lit</translation>
  </message>
  <message>
   <source>cli.scan.paths</source>
   <translation>fichiers ou dossiers : JPEG, PNG, TIFF, PDF</translation>
  </message>
  <message>
   <source>cli.scan.jobs</source>
   <translation>nombre de lectures en parallèle (par défaut : une par cœur)</translation>
  </message>
  <message>
   <source>cli.scan.no_jobs</source>
   <translation>« {text} » n’est pas un nombre de lectures en parallèle</translation>
  </message>
  <message>
   <source>cli.scan.keep</source>
   <translation>Fichiers</translation>
  </message>
  <message>
   <source>cli.scan.read</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>cli.scan.files</source>
   <translation>Fichiers : {kept} conservés, {known} déjà connus, {refused} inutilisables</translation>
  </message>
  <message>
   <source>cli.scan.pages</source>
   <translation>Pages : {read} lues, {faulty} à reprendre</translation>
  </message>
  <message>
   <source>cli.scan.sheets</source>
   <translation>Feuilles complètes : {complete} ; champs à vérifier : {to_verify}</translation>
  </message>
  <message>
   <source>cli.scan.resumed</source>
   <translation>Pages reprises d’une numérisation interrompue : {pages}</translation>
  </message>
  <message>
   <source>cli.scan.ignored</source>
   <translation>{file} : ce n’est pas une numérisation, laissé de côté</translation>
  </message>
  <message>
   <source>cli.scan.ignored_many</source>
   <translation>Laissés de côté : {count} fichiers qui ne sont pas des numérisations ({kinds})</translation>
  </message>
  <message>
   <source>cli.scan.no_suffix</source>
   <translation>sans extension</translation>
  </message>
  <message>
   <source>cli.scan.known</source>
   <translation>{file} : déjà numérisé, pas relu</translation>
  </message>
  <message>
   <source>cli.scan.repeated</source>
   <translation>{place} : la page {page} de la feuille {sheet} était déjà revenue ; cette image est conservée, la première lecture reste</translation>
  </message>
  <message>
   <source>cli.scan.better</source>
   <translation>{place} : une meilleure image de la page {page} de la feuille {sheet} que celle qui était là ; c’est elle qui compte, les deux sont conservées</translation>
  </message>
  <message>
   <source>cli.scan.void</source>
   <translation>{place} : la feuille {sheet} a été annulée ; elle est lue mais ne compte pas</translation>
  </message>
  <message>
   <source>cli.scan.doubted</source>
   <translation>Feuille {sheet}{page} : {kind}. Pas livrée avant que quelqu’un l’ait réglé (« recon doubts »).</translation>
  </message>
  <message>
   <source>cli.scan.place</source>
   <translation>{file}, page {page}</translation>
  </message>
  <message>
   <source>cli.readings.help</source>
   <translation>donne ce qui a été lu</translation>
  </message>
  <message>
   <source>cli.readings.sheet</source>
   <translation>seulement cette feuille</translation>
  </message>
  <message>
   <source>cli.readings.none</source>
   <translation>Rien n’a encore été lu.</translation>
  </message>
  <message>
   <source>cli.readings.accepted</source>
   <translation>accepté</translation>
  </message>
  <message>
   <source>cli.readings.review</source>
   <translation>à vérifier</translation>
  </message>
  <message>
   <source>cli.readings.blank</source>
   <translation>vide</translation>
  </message>
  <message>
   <source>cli.verify.help</source>
   <translation>enregistre ce qu’une personne lit dans un champ</translation>
  </message>
  <message>
   <source>cli.verify.place</source>
   <translation>CHAMP[:LIGNE]</translation>
  </message>
  <message>
   <source>cli.verify.what</source>
   <translation>VALEUR</translation>
  </message>
  <message>
   <source>cli.verify.sheet</source>
   <translation>le numéro de la feuille</translation>
  </message>
  <message>
   <source>cli.verify.field</source>
   <translation>le champ, avec sa ligne (à partir de 0) s’il en a plusieurs</translation>
  </message>
  <message>
   <source>cli.verify.value</source>
   <translation>ce qui est écrit</translation>
  </message>
  <message>
   <source>cli.verify.illegible</source>
   <translation>ce qui est écrit est illisible</translation>
  </message>
  <message>
   <source>cli.verify.struck</source>
   <translation>ce qui est écrit est rayé</translation>
  </message>
  <message>
   <source>cli.verify.blank</source>
   <translation>rien n’est écrit</translation>
  </message>
  <message>
   <source>cli.verify.accept</source>
   <translation>la lecture de la machine est juste</translation>
  </message>
  <message>
   <source>cli.verify.force</source>
   <translation>c’est bien ce qui est écrit, même si c’est inhabituel</translation>
  </message>
  <message>
   <source>cli.verify.note</source>
   <translation>une remarque, pour le registre</translation>
  </message>
  <message>
   <source>cli.verify.one</source>
   <translation>Donnez une valeur, ou --accept, ou --illegible, ou --struck, ou --blank.</translation>
  </message>
  <message>
   <source>cli.verify.no_row</source>
   <translation>« {text} » : après le champ, la ligne est un nombre, à partir de 0.</translation>
  </message>
  <message>
   <source>cli.verify.forcible</source>
   <translation>Pour confirmer, relancez avec --force.</translation>
  </message>
  <message>
   <source>cli.verify.done</source>
   <translation>{sheet}, {field} : « {value} », selon {operator}</translation>
  </message>
  <message>
   <source>cli.app.help</source>
   <translation>ouvre la fenêtre de vérification</translation>
  </message>
  <message>
   <source>cli.app.place</source>
   <translation>un dossier de données, ou le fichier recon.db qui s’y trouve (comme --store)</translation>
  </message>
  <message>
   <source>cli.app.screen</source>
   <translation>un écran</translation>
  </message>
  <message>
   <source>cli.app.no_screen</source>
   <translation>ouvrez une session graphique et relancez la commande ; tout se fait aussi sans fenêtre, avec « recon verify »</translation>
  </message>
  <message>
   <source>cli.app.no_qt</source>
   <translation>la fenêtre ne peut pas s’ouvrir ({reason}). « recon doctor » dit quoi installer</translation>
  </message>
  <message>
   <source>cli.match.help</source>
   <translation>dit de quel patient est une feuille ; sans IPP, montre de qui elle peut être ; --all attribue ce que les règles permettent</translation>
  </message>
  <message>
   <source>cli.match.sheet</source>
   <translation>le numéro de la feuille</translation>
  </message>
  <message>
   <source>cli.match.ipp</source>
   <translation>l’IPP du patient</translation>
  </message>
  <message>
   <source>cli.match.unlisted</source>
   <translation>accepte un IPP qui n’est pas dans la liste des patients</translation>
  </message>
  <message>
   <source>cli.match.initials</source>
   <translation>les initiales de l’étiquette, nom et prénom : refusé si ce ne sont pas celles du patient</translation>
  </message>
  <message>
   <source>cli.match.born</source>
   <translation>l’année de naissance de l’étiquette</translation>
  </message>
  <message>
   <source>cli.match.year</source>
   <translation>ANNÉE</translation>
  </message>
  <message>
   <source>cli.match.why</source>
   <translation>une remarque, pour le registre</translation>
  </message>
  <message>
   <source>cli.match.all</source>
   <translation>attribue chaque feuille vérifiée et sans patient quand les règles le permettent, et montre les autres</translation>
  </message>
  <message>
   <source>cli.match.dry_run</source>
   <translation>avec --all : dit lesquelles, et n’attribue rien</translation>
  </message>
  <message>
   <source>cli.match.waiting</source>
   <translation>montre les feuilles dont quelqu’un doit dire de qui elles sont</translation>
  </message>
  <message>
   <source>cli.match.one</source>
   <translation>Nommez une feuille, ou dites --all ou --waiting.</translation>
  </message>
  <message>
   <source>cli.match.no_sheet</source>
   <translation>Nommez la feuille de cet IPP ; --all et --waiting n’en prennent pas.</translation>
  </message>
  <message>
   <source>cli.match.no_year</source>
   <translation>« {text} » n’est pas une année de naissance. Exemple : 1931.</translation>
  </message>
  <message>
   <source>cli.match.both</source>
   <translation>Donnez --initials et --born ensemble.</translation>
  </message>
  <message>
   <source>cli.match.not_for_all</source>
   <translation>--dry-run va avec --all.</translation>
  </message>
  <message>
   <source>cli.match.provisional</source>
   <translation>L’IPP {ipp} n’est dans aucune liste : il est pris comme identité provisoire, à confirmer.</translation>
  </message>
  <message>
   <source>cli.match.done</source>
   <translation>La feuille {sheet} est celle du patient {ipp}.</translation>
  </message>
  <message>
   <source>cli.match.doubted</source>
   <translation>La feuille {sheet} est enregistrée comme celle du patient {ipp}, mais elle n’est pas livrée avant qu’une autre personne ait réglé ceci :</translation>
  </message>
  <message>
   <source>cli.match.is_of</source>
   <translation>La feuille {sheet} est celle de : {patient}</translation>
  </message>
  <message>
   <source>cli.match.described</source>
   <translation>Ce qui est écrit sur la feuille {sheet} : {who}</translation>
  </message>
  <message>
   <source>cli.match.undescribed</source>
   <translation>Rien sur la feuille {sheet} ne dit de qui elle est, ou personne ne l’a encore lu.</translation>
  </message>
  <message>
   <source>cli.match.has_sticker</source>
   <translation>Quelque chose est à la place de l’étiquette. Regardez-le, puis lancez : recon match {sheet} IPP --initials XX --born AAAA</translation>
  </message>
  <message>
   <source>cli.match.none</source>
   <translation>Personne parmi les patients connus n’y ressemble.</translation>
  </message>
  <message>
   <source>cli.match.candidate</source>
   <translation>{rank}. {patient} ({decision})</translation>
  </message>
  <message>
   <source>cli.match.accepted</source>
   <translation>Attribuées d’après les règles : {count}</translation>
  </message>
  <message>
   <source>cli.match.would</source>
   <translation>Seraient attribuées d’après les règles : {count}</translation>
  </message>
  <message>
   <source>cli.match.asked</source>
   <translation>À attribuer par une personne : {count}</translation>
  </message>
  <message>
   <source>cli.match.refused</source>
   <translation>Ne ressemblent à personne : {count}</translation>
  </message>
  <message>
   <source>cli.match.nothing</source>
   <translation>Aucune feuille n’attend.</translation>
  </message>
  <message>
   <source>cli.match.decision.accept</source>
   <translation>certain</translation>
  </message>
  <message>
   <source>cli.match.decision.ask</source>
   <translation>à vérifier</translation>
  </message>
  <message>
   <source>cli.match.decision.refuse</source>
   <translation>improbable</translation>
  </message>
  <message>
   <source>cli.unmatch.help</source>
   <translation>reprend l’attribution d’une feuille à un patient ; elle n’est plus à personne</translation>
  </message>
  <message>
   <source>cli.unmatch.sheet</source>
   <translation>le numéro de la feuille</translation>
  </message>
  <message>
   <source>cli.unmatch.why</source>
   <translation>pourquoi</translation>
  </message>
  <message>
   <source>cli.unmatch.exported</source>
   <translation>La feuille avait été écrite dans un fichier comme celle du patient : {files}. Faites-la retirer de là où ce fichier est allé.</translation>
  </message>
  <message>
   <source>cli.unmatch.done</source>
   <translation>La feuille {sheet} n’est plus à personne.</translation>
  </message>
  <message>
   <source>cli.doubts.help</source>
   <translation>montre les feuilles dont on ne sait pas avec certitude à qui elles sont ; « settle » dit que l’une est bien celle de son patient</translation>
  </message>
  <message>
   <source>cli.doubts.act</source>
   <translation>list : ceux qui sont ouverts ; settle : en règle un</translation>
  </message>
  <message>
   <source>cli.doubts.doubt</source>
   <translation>le numéro du doute, ou la fin de celui-ci</translation>
  </message>
  <message>
   <source>cli.doubts.number</source>
   <translation>DOUTE</translation>
  </message>
  <message>
   <source>cli.doubts.all</source>
   <translation>aussi ceux qui ont été réglés</translation>
  </message>
  <message>
   <source>cli.doubts.why</source>
   <translation>pourquoi la feuille est quand même celle de son patient</translation>
  </message>
  <message>
   <source>cli.doubts.no_doubt</source>
   <translation>Dites quel doute, et --why.</translation>
  </message>
  <message>
   <source>cli.doubts.none</source>
   <translation>Rien n’est en doute.</translation>
  </message>
  <message>
   <source>cli.doubts.line</source>
   <translation>{doubt}  feuille {sheet}{page} : {kind}</translation>
  </message>
  <message>
   <source>cli.doubts.page</source>
   <translation>, page {page}</translation>
  </message>
  <message>
   <source>cli.doubts.expected</source>
   <translation>     devrait être : {text}</translation>
  </message>
  <message>
   <source>cli.doubts.found</source>
   <translation>     s’y trouve : {text}</translation>
  </message>
  <message>
   <source>cli.doubts.settled_by</source>
   <translation>     réglé par {by} : {why}</translation>
  </message>
  <message>
   <source>cli.doubts.settled</source>
   <translation>Le doute {doubt} est réglé : la feuille {sheet} est celle de son patient.</translation>
  </message>
  <message>
   <source>cli.merge.help</source>
   <translation>deux personnes décident : deux numéros sont ceux d’une même personne, ou ne le sont finalement pas ; une feuille est à un autre patient</translation>
  </message>
  <message>
   <source>cli.patient.help</source>
   <translation>montre tout ce que disent les feuilles d’un patient, dans l’ordre du temps, et si elles sont complètes</translation>
  </message>
  <message>
   <source>cli.status.help</source>
   <translation>donne le compte : chaque feuille dans un seul état</translation>
  </message>
  <message>
   <source>cli.status.list</source>
   <translation>donne la liste des feuilles dans cet état</translation>
  </message>
  <message>
   <source>cli.status.sheets</source>
   <translation>Feuilles : {count}</translation>
  </message>
  <message>
   <source>cli.status.pages</source>
   <translation>Pages imprimées : {count}</translation>
  </message>
  <message>
   <source>cli.status.fields</source>
   <translation>Champs revenus : {count}</translation>
  </message>
  <message>
   <source>cli.status.accepted</source>
   <translation>acceptés</translation>
  </message>
  <message>
   <source>cli.status.review</source>
   <translation>à regarder, ou gardés en image</translation>
  </message>
  <message>
   <source>cli.status.blank</source>
   <translation>vides</translation>
  </message>
  <message>
   <source>cli.status.verified</source>
   <translation>vérifiés</translation>
  </message>
  <message>
   <source>cli.status.batches</source>
   <translation>Lots d’impression à compter : {count} (« recon batches »)</translation>
  </message>
  <message>
   <source>cli.status.doubts</source>
   <translation>Feuilles en doute : {count} (« recon doubts »)</translation>
  </message>
  <message>
   <source>cli.status.place</source>
   <translation>, page {page}</translation>
  </message>
  <message>
   <source>cli.calibrate.help</source>
   <translation>apprend des champs vérifiés jusqu’où se fier ici à la lecture</translation>
  </message>
  <message>
   <source>cli.calibrate.dry_run</source>
   <translation>dit ce qui changerait, sans rien changer</translation>
  </message>
  <message>
   <source>cli.calibrate.source</source>
   <translation>CATÉGORIE</translation>
  </message>
  <message>
   <source>cli.calibrate.reset</source>
   <translation>lève ce qui a été resserré parce que des champs acceptés étaient faux ({sources})</translation>
  </message>
  <message>
   <source>cli.keep.help</source>
   <translation>dit quelle numérisation d’une page compte, quand deux diffèrent</translation>
  </message>
  <message>
   <source>cli.keep.sheet</source>
   <translation>le numéro de la feuille</translation>
  </message>
  <message>
   <source>cli.keep.page</source>
   <translation>la page de la feuille, à partir de 1</translation>
  </message>
  <message>
   <source>cli.keep.number</source>
   <translation>PAGE</translation>
  </message>
  <message>
   <source>cli.keep.first</source>
   <translation>la numérisation qui compte déjà</translation>
  </message>
  <message>
   <source>cli.keep.latest</source>
   <translation>la dernière numérisation venue</translation>
  </message>
  <message>
   <source>cli.keep.no_page</source>
   <translation>« {text} » n’est pas une page de feuille ; les pages se comptent à partir de 1</translation>
  </message>
  <message>
   <source>cli.keep.done</source>
   <translation>Feuille {sheet}, page {page} : {image} compte.</translation>
  </message>
  <message>
   <source>cli.void.help</source>
   <translation>retire des feuilles du compte, avec la raison</translation>
  </message>
  <message>
   <source>cli.void.sheet</source>
   <translation>les numéros des feuilles</translation>
  </message>
  <message>
   <source>cli.void.why</source>
   <translation>pourquoi</translation>
  </message>
  <message>
   <source>cli.void.done</source>
   <translation>La feuille {sheet} est annulée.</translation>
  </message>
  <message>
   <source>cli.missing.help</source>
   <translation>déclare perdues des feuilles cherchées en vain</translation>
  </message>
  <message>
   <source>cli.missing.sheet</source>
   <translation>les numéros des feuilles</translation>
  </message>
  <message>
   <source>cli.missing.why</source>
   <translation>où elles ont été cherchées, par qui</translation>
  </message>
  <message>
   <source>cli.missing.done</source>
   <translation>La feuille {sheet} est déclarée perdue. Si elle revient, numérisez-la : elle comptera de nouveau.</translation>
  </message>
  <message>
   <source>cli.unused.help</source>
   <translation>dit que personne n’a écrit sur ces feuilles : rangées ou détruites</translation>
  </message>
  <message>
   <source>cli.unused.sheet</source>
   <translation>les numéros des feuilles</translation>
  </message>
  <message>
   <source>cli.unused.why</source>
   <translation>ce qu’elles sont devenues</translation>
  </message>
  <message>
   <source>cli.unused.done</source>
   <translation>La feuille {sheet} est comptée comme non utilisée.</translation>
  </message>
  <message>
   <source>cli.replaced.help</source>
   <translation>dit que des feuilles ont été recopiées sur une autre</translation>
  </message>
  <message>
   <source>cli.replaced.sheet</source>
   <translation>les numéros des feuilles remplacées</translation>
  </message>
  <message>
   <source>cli.replaced.why</source>
   <translation>pourquoi</translation>
  </message>
  <message>
   <source>cli.replaced.by</source>
   <translation>le numéro de la feuille qui les remplace</translation>
  </message>
  <message>
   <source>cli.replaced.done</source>
   <translation>La feuille {sheet} est remplacée.</translation>
  </message>
  <message>
   <source>cli.explaining.copy</source>
   <translation>cet exemplaire seulement, quand la feuille a été réimprimée</translation>
  </message>
  <message>
   <source>cli.explaining.undo</source>
   <translation>reprend ce qui a été dit d’une mauvaise feuille</translation>
  </message>
  <message>
   <source>cli.explaining.undone</source>
   <translation>Ce qui avait été dit de la feuille {sheet} est repris.</translation>
  </message>
  <message>
   <source>cli.numbers.help</source>
   <translation>donne les plages de numéros provisoires ; « reserve » en prépare une pour un autre poste, « import » en prend une</translation>
  </message>
  <message>
   <source>cli.numbers.action</source>
   <translation>reserve : met une plage de côté pour un autre poste ; import : prend une plage reçue</translation>
  </message>
  <message>
   <source>cli.numbers.file</source>
   <translation>la plage reçue d’un autre poste, ou une liste de numéros de l’hôpital, un par ligne</translation>
  </message>
  <message>
   <source>cli.numbers.kind</source>
   <translation>numéros de patient, de séjour ou de feuille</translation>
  </message>
  <message>
   <source>cli.numbers.size</source>
   <translation>combien de numéros</translation>
  </message>
  <message>
   <source>cli.numbers.station</source>
   <translation>le poste à qui la plage est donnée</translation>
  </message>
  <message>
   <source>cli.numbers.out</source>
   <translation>le fichier à lui remettre</translation>
  </message>
  <message>
   <source>cli.numbers.reserve_what</source>
   <translation>« recon numbers reserve » demande --kind, --size et --out.</translation>
  </message>
  <message>
   <source>cli.numbers.import_what</source>
   <translation>« recon numbers import » demande un fichier.</translation>
  </message>
  <message>
   <source>cli.numbers.title</source>
   <translation>Plages de ce poste :</translation>
  </message>
  <message>
   <source>cli.numbers.given</source>
   <translation>Plages données à d’autres postes :</translation>
  </message>
  <message>
   <source>cli.numbers.left</source>
   <translation>utilisés, {left} restent</translation>
  </message>
  <message>
   <source>cli.numbers.reserved</source>
   <translation>Mis de côté : {size} {kind}, dans {out}. Remettez ce fichier à un seul poste.</translation>
  </message>
  <message>
   <source>cli.numbers.imported</source>
   <translation>Importé : {size} {kind}.</translation>
  </message>
  <message>
   <source>cli.downtime.help</source>
   <translation>ouvre ou clôt une panne ; « status » dit quelles feuilles la tiennent ouverte</translation>
  </message>
  <message>
   <source>cli.downtime.action</source>
   <translation>open : l’ouvre ; close : la clôt, si chaque feuille est expliquée ; status : dit où elle en est</translation>
  </message>
  <message>
   <source>cli.downtime.name</source>
   <translation>le nom de la panne</translation>
  </message>
  <message>
   <source>cli.downtime.open</source>
   <translation>« {name} » est ouverte.</translation>
  </message>
  <message>
   <source>cli.downtime.close</source>
   <translation>« {name} » est close : chaque feuille est expliquée.</translation>
  </message>
  <message>
   <source>cli.downtime.none</source>
   <translation>Aucune panne n’a été ouverte.</translation>
  </message>
  <message>
   <source>cli.downtime.is_open</source>
   <translation>{name} : ouverte par {by}{at} ; feuilles à expliquer : {count}</translation>
  </message>
  <message>
   <source>cli.downtime.is_closed</source>
   <translation>{name} : close le {at} par {by} ; feuilles à expliquer : {count}</translation>
  </message>
  <message>
   <source>cli.reserve.help</source>
   <translation>la réserve de feuilles vierges : montre les enveloppes, en ouvre une, y remet ce qui n’a pas servi</translation>
  </message>
  <message>
   <source>cli.report.help</source>
   <translation>prépare le rapport de traçabilité : ce qui a été imprimé, ce qui est revenu, ce qui manque, et qui l’a dit</translation>
  </message>
  <message>
   <source>cli.report.ward</source>
   <translation>cette unité seulement</translation>
  </message>
  <message>
   <source>cli.report.since</source>
   <translation>ce qui a été imprimé à partir de ce moment : AAAA-MM-JJ ou AAAA-MM-JJTHH:MM, heure locale</translation>
  </message>
  <message>
   <source>cli.report.until</source>
   <translation>ce qui a été imprimé avant ce moment</translation>
  </message>
  <message>
   <source>cli.report.downtime</source>
   <translation>cette panne seulement : son nom, ou la fin de son numéro</translation>
  </message>
  <message>
   <source>cli.report.shifts</source>
   <translation>les heures de début des équipes (sinon RECON_SHIFTS, sinon {default})</translation>
  </message>
  <message>
   <source>cli.report.out</source>
   <translation>le PDF à écrire</translation>
  </message>
  <message>
   <source>cli.report.lang</source>
   <translation>la langue du rapport</translation>
  </message>
  <message>
   <source>cli.report.nothing</source>
   <translation>Indiquez --out, --json, ou les deux.</translation>
  </message>
  <message>
   <source>cli.report.no_moment</source>
   <translation>« {text} » n’est pas un moment. Exemples : 2026-03-01, 2026-03-01T07:00.</translation>
  </message>
  <message>
   <source>cli.report.no_shifts</source>
   <translation>« {text} » ne donne pas les heures de début des équipes. Exemple : 07:00,14:00,21:00.</translation>
  </message>
  <message>
   <source>cli.report.done</source>
   <translation>Pages imprimées : {pages} ; à expliquer : {open}. Rapport : {out}</translation>
  </message>
  <message>
   <source>cli.export.help</source>
   <translation>écrit dans des fichiers ce qui est vérifié et attribué</translation>
  </message>
  <message>
   <source>cli.export.fhir</source>
   <translation>en FHIR R4 : un fichier .json pour tout, ou un dossier avec un fichier par feuille</translation>
  </message>
  <message>
   <source>cli.export.csv</source>
   <translation>en CSV, une ligne par valeur</translation>
  </message>
  <message>
   <source>cli.export.out</source>
   <translation>où écrire</translation>
  </message>
  <message>
   <source>cli.export.dry_run</source>
   <translation>prépare et vérifie tout, sans rien écrire</translation>
  </message>
  <message>
   <source>cli.export.questionnaire</source>
   <translation>ajoute un QuestionnaireResponse par feuille</translation>
  </message>
  <message>
   <source>cli.export.options</source>
   <translation>les choix de l’hôpital pour FHIR : systèmes d’identifiants, séjours (docs/delivery.md)</translation>
  </message>
  <message>
   <source>cli.export.no_out</source>
   <translation>Indiquez où écrire avec --out, ou essayez sans écrire avec --dry-run.</translation>
  </message>
  <message>
   <source>cli.export.done</source>
   <translation>Feuilles exportées : {sheets} ; valeurs : {values}. {out}</translation>
  </message>
  <message>
   <source>cli.export.would</source>
   <translation>Seraient exportées : {sheets} feuilles, {values} valeurs. Rien n’a été écrit.</translation>
  </message>
  <message>
   <source>cli.send.help</source>
   <translation>livre à un serveur ce qui est vérifié et attribué</translation>
  </message>
  <message>
   <source>cli.send.fhir</source>
   <translation>l’adresse de base du serveur FHIR</translation>
  </message>
  <message>
   <source>cli.send.done</source>
   <translation>Feuilles livrées : {sheets} ; valeurs : {values}</translation>
  </message>
  <message>
   <source>cli.outbox.help</source>
   <translation>la boîte d’envoi : ce qui part vers le dossier patient, où cela en est, et comment le retirer</translation>
  </message>
  <message>
   <source>cli.destination.help</source>
   <translation>où partent les feuilles : les destinations, leurs choix, et si elles sont retenues</translation>
  </message>
  <message>
   <source>cli.receipt.help</source>
   <translation>établit le récépissé signé d’un envoi, ou vérifie qu’un récépissé n’a pas été modifié</translation>
  </message>
  <message>
   <source>cli.trace.help</source>
   <translation>ramène une valeur du dossier patient à son encre : qui l’a livrée, approuvée, vérifiée, lue, numérisée, imprimée</translation>
  </message>
  <message>
   <source>cli.check.help</source>
   <translation>vérifie tout le dossier de données : base, registre, images, tables</translation>
  </message>
  <message>
   <source>cli.check.sound</source>
   <translation>Le dossier de données est en bon état.</translation>
  </message>
  <message>
   <source>cli.check.problems</source>
   <translation>Problèmes trouvés : {count}. N’y travaillez plus, copiez le dossier tel quel et montrez ceci au service informatique.</translation>
  </message>
  <message>
   <source>cli.preflight.help</source>
   <translation>essaie une imprimante et un scanner ensemble : imprime une page d’essai, la relit, et dit quoi régler</translation>
  </message>
  <message>
   <source>cli.doctor.help</source>
   <translation>regarde ce qui manque sur cette machine</translation>
  </message>
  <message>
   <source>cli.key.help</source>
   <translation>dit, change ou remplace ce qui ouvre le dossier chiffré</translation>
  </message>
  <message>
   <source>cli.people.help</source>
   <translation>les comptes de ceux qui travaillent ici</translation>
  </message>
  <message>
   <source>cli.ledger.help</source>
   <translation>vérifie le registre et l’ancre</translation>
  </message>
  <message>
   <source>cli.backup.help</source>
   <translation>sauvegarde le dossier de données, même en service</translation>
  </message>
  <message>
   <source>cli.restore.help</source>
   <translation>remet en place une sauvegarde</translation>
  </message>
  <message>
   <source>cli.copy.help</source>
   <translation>exporte les pages avec le dossier de preuve de leur copie</translation>
  </message>
  <message>
   <source>cli.drill.help</source>
   <translation>exercices : en créer un, le mener, en rendre compte ; rien n’en part</translation>
  </message>
  <message>
   <source>copy.title</source>
   <translation>Dossier d’une copie</translation>
  </message>
  <message>
   <source>copy.scope</source>
   <translation>Feuille {sheet}, page {page}, « {title} »</translation>
  </message>
  <message>
   <source>copy.page</source>
   <translation>page {number} sur {of}</translation>
  </message>
  <message>
   <source>copy.of</source>
   <translation>{number} sur {of}</translation>
  </message>
  <message>
   <source>copy.made</source>
   <translation>Établi le {at} par {by}, poste {station}</translation>
  </message>
  <message>
   <source>copy.law</source>
   <translation>Ce dossier accompagne la copie électronique d’une page de papier : comment elle a été faite, l’empreinte qui révèle toute modification ultérieure, et ce qui en a été fait depuis (Code civil, article 1379 ; décret n° 2016-1673 du 5 décembre 2016). Le fichier joint est celui que le scanner a donné, octet pour octet. L’original signé de ce dossier est le fichier JSON de même nom.</translation>
  </message>
  <message>
   <source>copy.none</source>
   <translation>Aucun.</translation>
  </message>
  <message>
   <source>copy.unsaid</source>
   <translation>–</translation>
  </message>
  <message>
   <source>copy.nobody</source>
   <translation>sans patient</translation>
  </message>
  <message>
   <source>copy.compared</source>
   <translation>oui</translation>
  </message>
  <message>
   <source>copy.not_compared</source>
   <translation>non examiné</translation>
  </message>
  <message>
   <source>copy.anchored</source>
   <translation>Tout ceci est couvert par l’entrée {entry} du registre, scellée par {digest} et signée par la clé {name} ; comparée au registre, cette ancre imprimée montre s’il a été changé depuis.</translation>
  </message>
  <message>
   <source>copy.check</source>
   <translation>recon copy verify DOSSIER</translation>
  </message>
  <message>
   <source>copy.nothing_back</source>
   <translation>{what} : aucune page de ce nom n’est revenue</translation>
  </message>
  <message>
   <source>copy.not_empty</source>
   <translation>il y a déjà quelque chose à cet endroit ; indiquez un dossier qui n’existe pas encore</translation>
  </message>
  <message>
   <source>copy.others</source>
   <translation>le fichier numérisé contient des pages d’autres feuilles ({sheets}) et sortirait tout entier : un original n’est jamais découpé. Si c’est voulu : --whole-files</translation>
  </message>
  <message>
   <source>copy.which_page</source>
   <translation>un sceau de cette sorte n’est pas examiné : dites de quelle page il est, sous la forme FEUILLE:PAGE ({pages})</translation>
  </message>
  <message>
   <source>copy.no_token</source>
   <translation>il ne se lit pas comme {kind}</translation>
  </message>
  <message>
   <source>copy.of_something_else</source>
   <translation>il a été fait pour autre chose que le fichier de cette page</translation>
  </message>
  <message>
   <source>copy.no_size</source>
   <translation>le fichier est vide ou dépasse {most} octets</translation>
  </message>
  <message>
   <source>copy.altered</source>
   <translation>{file} : modifié</translation>
  </message>
  <message>
   <source>copy.missing</source>
   <translation>{file} : manquant</translation>
  </message>
  <message>
   <source>copy.foreign</source>
   <translation>{file} : n’est pas sorti avec les autres</translation>
  </message>
  <message>
   <source>copy.entry</source>
   <translation>{file} : l’entrée {entry} du registre n’est pas celle qui a été scellée</translation>
  </message>
  <message>
   <source>copy.anchor</source>
   <translation>{file} : l’ancre du registre n’est pas celle qui a été signée</translation>
  </message>
  <message>
   <source>copy.seal</source>
   <translation>{file} : ce sceau n’est pas celui de cette page, ou n’est plus ce qu’il était</translation>
  </message>
  <message>
   <source>copy.kind.rfc3161</source>
   <translation>horodatage (RFC 3161)</translation>
  </message>
  <message>
   <source>copy.kind.cades</source>
   <translation>signature ou cachet (CAdES)</translation>
  </message>
  <message>
   <source>copy.kind.other</source>
   <translation>autre sceau</translation>
  </message>
  <message>
   <source>copy.outcome.value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <source>copy.outcome.blank</source>
   <translation>vide</translation>
  </message>
  <message>
   <source>copy.outcome.struck</source>
   <translation>barré</translation>
  </message>
  <message>
   <source>copy.outcome.illegible</source>
   <translation>illisible</translation>
  </message>
  <message>
   <source>copy.section.copy</source>
   <translation>La copie</translation>
  </message>
  <message>
   <source>copy.section.digitised</source>
   <translation>Comment elle a été numérisée</translation>
  </message>
  <message>
   <source>copy.section.sheet</source>
   <translation>Le papier</translation>
  </message>
  <message>
   <source>copy.section.reading</source>
   <translation>Comment elle a été lue</translation>
  </message>
  <message>
   <source>copy.section.people</source>
   <translation>Qui a vérifié quoi</translation>
  </message>
  <message>
   <source>copy.section.entries</source>
   <translation>Ce que le registre en dit</translation>
  </message>
  <message>
   <source>copy.section.seals</source>
   <translation>Horodatages et sceaux extérieurs</translation>
  </message>
  <message>
   <source>copy.section.process</source>
   <translation>Le procédé, et comment il a été testé</translation>
  </message>
  <message>
   <source>copy.section.signature</source>
   <translation>Signature du poste</translation>
  </message>
  <message>
   <source>copy.head.field</source>
   <translation>Champ</translation>
  </message>
  <message>
   <source>copy.head.outcome</source>
   <translation>Résultat</translation>
  </message>
  <message>
   <source>copy.head.by</source>
   <translation>Par</translation>
  </message>
  <message>
   <source>copy.head.at</source>
   <translation>Quand</translation>
  </message>
  <message>
   <source>copy.head.act</source>
   <translation>Entrée</translation>
  </message>
  <message>
   <source>copy.head.digest</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>copy.head.kind</source>
   <translation>Sorte</translation>
  </message>
  <message>
   <source>copy.head.stamped</source>
   <translation>Horodaté</translation>
  </message>
  <message>
   <source>copy.head.compared</source>
   <translation>Comparé</translation>
  </message>
  <message>
   <source>copy.name.file</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>copy.name.picture</source>
   <translation>Image dans le fichier</translation>
  </message>
  <message>
   <source>copy.name.sha256</source>
   <translation>Empreinte (SHA-256)</translation>
  </message>
  <message>
   <source>copy.name.unaltered</source>
   <translation>Non modifiée, vérifié le</translation>
  </message>
  <message>
   <source>copy.name.content_type</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>copy.name.size</source>
   <translation>Taille, octets</translation>
  </message>
  <message>
   <source>copy.name.dpi</source>
   <translation>Résolution mesurée, points par pouce</translation>
  </message>
  <message>
   <source>copy.name.at</source>
   <translation>Quand</translation>
  </message>
  <message>
   <source>copy.name.by</source>
   <translation>Par</translation>
  </message>
  <message>
   <source>copy.name.came_from</source>
   <translation>Origine (scanner ou fichier)</translation>
  </message>
  <message>
   <source>copy.name.station</source>
   <translation>Poste</translation>
  </message>
  <message>
   <source>copy.name.serial</source>
   <translation>Feuille</translation>
  </message>
  <message>
   <source>copy.name.form</source>
   <translation>Formulaire</translation>
  </message>
  <message>
   <source>copy.name.page</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>copy.name.printed_at</source>
   <translation>Imprimée</translation>
  </message>
  <message>
   <source>copy.name.printed_for</source>
   <translation>Imprimée pour</translation>
  </message>
  <message>
   <source>copy.name.patient</source>
   <translation>Patient</translation>
  </message>
  <message>
   <source>copy.name.reader</source>
   <translation>Lecteur</translation>
  </message>
  <message>
   <source>copy.name.fields_accepted</source>
   <translation>Champs acceptés de la machine</translation>
  </message>
  <message>
   <source>copy.name.fields_review</source>
   <translation>Champs qui attendent une personne</translation>
  </message>
  <message>
   <source>copy.name.fields_blank</source>
   <translation>Champs laissés vides</translation>
  </message>
  <message>
   <source>copy.name.fields_verified</source>
   <translation>Champs vérifiés par une personne</translation>
  </message>
  <message>
   <source>copy.name.program</source>
   <translation>Programme</translation>
  </message>
  <message>
   <source>copy.name.calibrated_reader</source>
   <translation>Calibrage du lecteur</translation>
  </message>
  <message>
   <source>copy.name.signed_by</source>
   <translation>Clé</translation>
  </message>
  <message>
   <source>copy.name.public</source>
   <translation>Clé publique</translation>
  </message>
  <message>
   <source>copy.name.value</source>
   <translation>Signature (Ed25519)</translation>
  </message>
  <message>
   <source>copy.name.check</source>
   <translation>Pour la vérifier</translation>
  </message>
  <message>
   <source>copy.cli.what</source>
   <translation>FEUILLE</translation>
  </message>
  <message>
   <source>copy.cli.which</source>
   <translation>une feuille, ou une de ses pages (FEUILLE:PAGE)</translation>
  </message>
  <message>
   <source>copy.cli.export</source>
   <translation>écrit des pages telles qu’elles sont venues, chacune avec le dossier signé de sa copie</translation>
  </message>
  <message>
   <source>copy.cli.all</source>
   <translation>toutes les feuilles revenues</translation>
  </message>
  <message>
   <source>copy.cli.out</source>
   <translation>le dossier à créer</translation>
  </message>
  <message>
   <source>copy.cli.lang</source>
   <translation>la langue de ce qui se lit (sinon, celle des messages)</translation>
  </message>
  <message>
   <source>copy.cli.whole_files</source>
   <translation>même si le fichier numérisé contient des pages d’autres feuilles</translation>
  </message>
  <message>
   <source>copy.cli.verify</source>
   <translation>dit si des copies exportées sont telles qu’elles sont sorties ; ne demande aucun dossier de données</translation>
  </message>
  <message>
   <source>copy.cli.exported</source>
   <translation>le dossier exporté</translation>
  </message>
  <message>
   <source>copy.cli.request</source>
   <translation>écrit ce qu’une autorité horodate (RFC 3161) : rien que l’empreinte de la page</translation>
  </message>
  <message>
   <source>copy.cli.requests</source>
   <translation>le dossier des demandes (.tsq)</translation>
  </message>
  <message>
   <source>copy.cli.seal</source>
   <translation>garde avec sa page l’horodatage ou le cachet d’une autorité</translation>
  </message>
  <message>
   <source>copy.cli.token</source>
   <translation>ce que l’autorité a répondu</translation>
  </message>
  <message>
   <source>copy.cli.kind</source>
   <translation>ce que c’est : un horodatage (rfc3161, par défaut), une signature séparée de son contenu (cades), ou autre chose</translation>
  </message>
  <message>
   <source>copy.cli.one</source>
   <translation>Indiquez une feuille ou --all, mais pas les deux.</translation>
  </message>
  <message>
   <source>copy.cli.exported_to</source>
   <translation>Copies : {pages} pages avec leurs dossiers dans {out}. Signées par la clé {name}.</translation>
  </message>
  <message>
   <source>copy.cli.damaged</source>
   <translation>{page} : restée. Le fichier n’est plus celui qui a été numérisé, ou il manque : lancez « recon check ».</translation>
  </message>
  <message>
   <source>copy.cli.genuine</source>
   <translation>Telles qu’elles sont sorties : {pages} pages du poste {station}. Signées par la clé {name}.</translation>
  </message>
  <message>
   <source>copy.cli.stamped</source>
   <translation>  {page} : {kind}, {at}</translation>
  </message>
  <message>
   <source>copy.cli.asked</source>
   <translation>À faire horodater : {file}</translation>
  </message>
  <message>
   <source>copy.cli.attached</source>
   <translation>Joint : {kind}, du fichier {digest}</translation>
  </message>
  <message>
   <source>copy.cli.says</source>
   <translation>Il dit : {at}</translation>
  </message>
  <message>
   <source>copy.cli.not_verified</source>
   <translation>Il est bien du fichier de cette page. recon ne dit pas si la signature de l’autorité est bonne, ni si elle est qualifiée : voir docs/copy-record.md.</translation>
  </message>
  <message>
   <source>copy.cli.not_compared</source>
   <translation>Personne n’a regardé s’il est de cette page : il est gardé tel quel.</translation>
  </message>
  <message>
   <source>custody.title</source>
   <translation>Rapport de traçabilité des feuilles</translation>
  </message>
  <message>
   <source>custody.every_ward</source>
   <translation>Toutes les unités</translation>
  </message>
  <message>
   <source>custody.no_ward</source>
   <translation>Sans unité (stock vierge)</translation>
  </message>
  <message>
   <source>custody.since</source>
   <translation>à partir du {at}</translation>
  </message>
  <message>
   <source>custody.until</source>
   <translation>jusqu’au {at}</translation>
  </message>
  <message>
   <source>custody.made</source>
   <translation>Établi le {at} par {by}, poste {station}</translation>
  </message>
  <message>
   <source>custody.page</source>
   <translation>page {number} sur {of}</translation>
  </message>
  <message>
   <source>custody.total</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>custody.none</source>
   <translation>Aucune.</translation>
  </message>
  <message>
   <source>custody.nobody</source>
   <translation>vierge</translation>
  </message>
  <message>
   <source>custody.of</source>
   <translation>{pages} sur {total}</translation>
  </message>
  <message>
   <source>custody.paper_copy</source>
   <translation>{where}, ex. {copy}</translation>
  </message>
  <message>
   <source>custody.copy_of</source>
   <translation>{sheet}, ex. {copy}</translation>
  </message>
  <message>
   <source>custody.by</source>
   <translation>par {sheet} : {why}</translation>
  </message>
  <message>
   <source>custody.strange_page</source>
   <translation>{image}, page {position}</translation>
  </message>
  <message>
   <source>custody.printed</source>
   <translation>imprimées</translation>
  </message>
  <message>
   <source>custody.ward_shift</source>
   <translation>Unité et équipe</translation>
  </message>
  <message>
   <source>custody.figure.printed</source>
   <translation>pages imprimées</translation>
  </message>
  <message>
   <source>custody.figure.back</source>
   <translation>revenues</translation>
  </message>
  <message>
   <source>custody.figure.explained</source>
   <translation>expliquées par une personne</translation>
  </message>
  <message>
   <source>custody.figure.reserve</source>
   <translation>en réserve, enveloppe fermée</translation>
  </message>
  <message>
   <source>custody.figure.out</source>
   <translation>à retrouver ou à expliquer</translation>
  </message>
  <message>
   <source>custody.figure.strange</source>
   <translation>pages étrangères ou illisibles</translation>
  </message>
  <message>
   <source>custody.group.back</source>
   <translation>revenues</translation>
  </message>
  <message>
   <source>custody.group.said</source>
   <translation>expliquées</translation>
  </message>
  <message>
   <source>custody.group.out</source>
   <translation>à expliquer</translation>
  </message>
  <message>
   <source>custody.state.issued</source>
   <translation>à expliquer</translation>
  </message>
  <message>
   <source>custody.state.reserve</source>
   <translation>en réserve</translation>
  </message>
  <message>
   <source>custody.state.returned</source>
   <translation>à vérifier</translation>
  </message>
  <message>
   <source>custody.state.verified</source>
   <translation>vérifiées</translation>
  </message>
  <message>
   <source>custody.state.delivered</source>
   <translation>livrées</translation>
  </message>
  <message>
   <source>custody.state.duplicate</source>
   <translation>doublons</translation>
  </message>
  <message>
   <source>custody.state.void</source>
   <translation>annulées</translation>
  </message>
  <message>
   <source>custody.state.unused</source>
   <translation>non utilisées</translation>
  </message>
  <message>
   <source>custody.state.replaced</source>
   <translation>remplacées</translation>
  </message>
  <message>
   <source>custody.state.missing</source>
   <translation>perdues</translation>
  </message>
  <message>
   <source>custody.one.issued</source>
   <translation>pas revenue</translation>
  </message>
  <message>
   <source>custody.one.reserve</source>
   <translation>en réserve</translation>
  </message>
  <message>
   <source>custody.one.returned</source>
   <translation>revenue, à vérifier</translation>
  </message>
  <message>
   <source>custody.one.verified</source>
   <translation>revenue, vérifiée</translation>
  </message>
  <message>
   <source>custody.one.delivered</source>
   <translation>livrée au dossier</translation>
  </message>
  <message>
   <source>custody.one.duplicate</source>
   <translation>revenue en double</translation>
  </message>
  <message>
   <source>custody.one.void</source>
   <translation>annulée</translation>
  </message>
  <message>
   <source>custody.one.unused</source>
   <translation>non utilisée</translation>
  </message>
  <message>
   <source>custody.one.replaced</source>
   <translation>remplacée</translation>
  </message>
  <message>
   <source>custody.one.missing</source>
   <translation>perdue</translation>
  </message>
  <message>
   <source>custody.word.void</source>
   <translation>annulée</translation>
  </message>
  <message>
   <source>custody.word.unused</source>
   <translation>non utilisée</translation>
  </message>
  <message>
   <source>custody.word.replaced</source>
   <translation>remplacée</translation>
  </message>
  <message>
   <source>custody.word.missing</source>
   <translation>perdue</translation>
  </message>
  <message>
   <source>custody.section.by_ward</source>
   <translation>Pages imprimées, par unité et par équipe</translation>
  </message>
  <message>
   <source>custody.section.out</source>
   <translation>Pages à retrouver ou à expliquer</translation>
  </message>
  <message>
   <source>custody.section.reserve</source>
   <translation>Réserve : enveloppes fermées (feuilles vierges, à ne pas chercher)</translation>
  </message>
  <message>
   <source>custody.section.gaps</source>
   <translation>Feuilles revenues incomplètes</translation>
  </message>
  <message>
   <source>custody.section.contradictions</source>
   <translation>Feuilles revenues malgré ce qui en avait été dit</translation>
  </message>
  <message>
   <source>custody.section.strange</source>
   <translation>Pages étrangères ou illisibles</translation>
  </message>
  <message>
   <source>custody.section.aside</source>
   <translation>Pages mises de côté par une personne</translation>
  </message>
  <message>
   <source>custody.section.explanations</source>
   <translation>Feuilles expliquées par une personne</translation>
  </message>
  <message>
   <source>custody.section.copies</source>
   <translation>Feuilles réimprimées, exemplaire par exemplaire</translation>
  </message>
  <message>
   <source>custody.section.hands</source>
   <translation>Qui a imprimé, annulé, expliqué</translation>
  </message>
  <message>
   <source>custody.section.emergencies</source>
   <translation>Accès d’urgence, chacun à examiner</translation>
  </message>
  <message>
   <source>custody.head.sheet</source>
   <translation>Feuille</translation>
  </message>
  <message>
   <source>custody.head.form</source>
   <translation>Formulaire</translation>
  </message>
  <message>
   <source>custody.head.envelope</source>
   <translation>Enveloppe</translation>
  </message>
  <message>
   <source>custody.head.ward</source>
   <translation>Unité</translation>
  </message>
  <message>
   <source>custody.head.sheets</source>
   <translation>Feuilles</translation>
  </message>
  <message>
   <source>custody.head.kept_by</source>
   <translation>Imprimée le, par</translation>
  </message>
  <message>
   <source>custody.head.page</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>custody.head.patient</source>
   <translation>Patient, unité</translation>
  </message>
  <message>
   <source>custody.head.printed_by</source>
   <translation>Imprimée le, par</translation>
  </message>
  <message>
   <source>custody.head.back</source>
   <translation>Revenues</translation>
  </message>
  <message>
   <source>custody.head.not_back</source>
   <translation>Pas revenues</translation>
  </message>
  <message>
   <source>custody.head.came</source>
   <translation>Numérisée le</translation>
  </message>
  <message>
   <source>custody.head.what</source>
   <translation>Ce qui s’est passé</translation>
  </message>
  <message>
   <source>custody.head.image</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>custody.head.became</source>
   <translation>Devenue</translation>
  </message>
  <message>
   <source>custody.head.why</source>
   <translation>Raison</translation>
  </message>
  <message>
   <source>custody.head.said_by</source>
   <translation>Dit par</translation>
  </message>
  <message>
   <source>custody.head.when</source>
   <translation>Le</translation>
  </message>
  <message>
   <source>custody.head.until</source>
   <translation>Jusqu’à</translation>
  </message>
  <message>
   <source>custody.head.state</source>
   <translation>Où elle en est</translation>
  </message>
  <message>
   <source>custody.head.name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>custody.head.pages_printed</source>
   <translation>Pages imprimées</translation>
  </message>
  <message>
   <source>custody.head.said_void</source>
   <translation>Annulées</translation>
  </message>
  <message>
   <source>custody.head.said_unused</source>
   <translation>Non utilisées</translation>
  </message>
  <message>
   <source>custody.head.said_replaced</source>
   <translation>Remplacées</translation>
  </message>
  <message>
   <source>custody.head.said_missing</source>
   <translation>Perdues</translation>
  </message>
  <message>
   <source>custody.fault.code_missing</source>
   <translation>aucun code lisible : feuille étrangère, abîmée ou sans rapport</translation>
  </message>
  <message>
   <source>custody.fault.code_invalid</source>
   <translation>code lu, mais pas de recon</translation>
  </message>
  <message>
   <source>custody.fault.sheet_foreign</source>
   <translation>feuille d’un autre dossier recon</translation>
  </message>
  <message>
   <source>custody.fault.sheet_unbooked</source>
   <translation>imprimée ici, mais absente de ces registres : cherchez une sauvegarde plus récente</translation>
  </message>
  <message>
   <source>custody.fault.code_forged</source>
   <translation>porte le nom d’une feuille de ce dossier, mais n’a pas été faite par lui</translation>
  </message>
  <message>
   <source>custody.fault.sheet_of_exercise</source>
   <translation>feuille d’un exercice</translation>
  </message>
  <message>
   <source>custody.fault.sheet_not_of_exercise</source>
   <translation>vraie feuille, dans le dossier d’un exercice</translation>
  </message>
  <message>
   <source>custody.fault.version_unknown</source>
   <translation>formulaire inconnu de ce dossier</translation>
  </message>
  <message>
   <source>custody.fault.page_inconsistent</source>
   <translation>le code contredit ce qui a été imprimé</translation>
  </message>
  <message>
   <source>custody.fault.other</source>
   <translation>page de ce dossier, pas encore lue</translation>
  </message>
  <message>
   <source>custody.sign.words</source>
   <translation>Ce rapport rend compte de {pages} pages imprimées. Signé après vérification des feuilles à retrouver.</translation>
  </message>
  <message>
   <source>custody.sign.by</source>
   <translation>Établi par</translation>
  </message>
  <message>
   <source>custody.sign.checked</source>
   <translation>Contrôlé par</translation>
  </message>
  <message>
   <source>custody.sign.name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>custody.sign.duty</source>
   <translation>Fonction</translation>
  </message>
  <message>
   <source>custody.sign.date</source>
   <translation>Date et heure</translation>
  </message>
  <message>
   <source>custody.sign.signature</source>
   <translation>Signature</translation>
  </message>
  <message>
   <source>delivery.not_trusted</source>
   <translation>le certificat du serveur n’est pas d’une autorité à laquelle se fier pour cette destination, ou pas à ce nom ({reason}). Rien n’est parti. Demandez au service informatique le certificat de son autorité, puis « recon destination add … --ca FICHIER ».</translation>
  </message>
  <message>
   <source>delivery.title</source>
   <translation>{title}, page {pages}</translation>
  </message>
  <message>
   <source>delivery.document</source>
   <translation>Page {page} de la feuille {sheet}, numérisée : page {position} du fichier original de SHA-256 {digest}.</translation>
  </message>
  <message>
   <source>delivery.damaged</source>
   <translation>l’image de la page {page} de la feuille {sheet} n’est plus celle qui a été numérisée. Lancez « recon check ».</translation>
  </message>
  <message>
   <source>delivery.no_answer</source>
   <translation>aucune réponse dans le délai de {seconds} secondes</translation>
  </message>
  <message>
   <source>delivery.too_large</source>
   <translation>la réponse dépasse {most} millions d’octets, plus qu’aucune réponse d’un dossier patient ; montrez-le au service informatique</translation>
  </message>
  <message>
   <source>delivery.too_slow</source>
   <translation>la réponse n’est pas arrivée en entier en {seconds} secondes</translation>
  </message>
  <message>
   <source>delivery.redirected</source>
   <translation>le serveur renvoie vers {location} ; recon n’envoie qu’à l’adresse indiquée. Indiquez l’adresse définitive si elle est la bonne</translation>
  </message>
  <message>
   <source>delivery.not_fhir</source>
   <translation>la réponse n’est pas celle d’un serveur FHIR ({detail})</translation>
  </message>
  <message>
   <source>delivery.not_counted</source>
   <translation>le serveur répond pour {answered} éléments alors que {sent} ont été envoyés</translation>
  </message>
  <message>
   <source>delivery.entry_refused</source>
   <translation>{resource} : {status} {detail}</translation>
  </message>
  <message>
   <source>delivery.other_patient</source>
   <translation>sous l’IPP {ipp}, le serveur connaît une personne née le {theirs}, alors que le patient de la feuille est né le {ours} : vérifiez à qui est la feuille</translation>
  </message>
  <message>
   <source>delivery.other_name</source>
   <translation>sous l’IPP {ipp}, le serveur connaît une personne de nom {theirs}, alors que le patient de la feuille s’appelle {ours} : sans date de naissance pour les comparer, vérifiez à qui est la feuille</translation>
  </message>
  <message>
   <source>delivery.other_subject</source>
   <translation>le serveur connaît {resource} pour un autre patient que celui de l’IPP {ipp} : vérifiez à qui est la feuille</translation>
  </message>
  <message>
   <source>delivery.stands</source>
   <translation>le serveur conserve une valeur sous {values}, que la feuille ne donne pas ou plus : corrigez-la dans le dossier patient, ou reprenez la feuille (« recon outbox undo »), puis renvoyez-la</translation>
  </message>
  <message>
   <source>delivery.differs</source>
   <translation>le serveur conserve une autre valeur sous {values} : ce qui est déjà livré ne se corrige pas par un nouvel envoi. Corrigez-le dans le dossier patient, ou reprenez la feuille (« recon outbox undo ») puis renvoyez-la</translation>
  </message>
  <message>
   <source>delivery.shared</source>
   <translation>une autre feuille du même fichier donne sous la même identité ({resources}) une autre personne : vérifiez à qui sont les deux feuilles</translation>
  </message>
  <message>
   <source>delivery.no_words</source>
   <translation>le serveur ne dit pas pourquoi</translation>
  </message>
  <message>
   <source>delivery.not_an_address</source>
   <translation>« {url} » n’est pas une adresse http:// ou https://</translation>
  </message>
  <message>
   <source>delivery.note</source>
   <translation>{label} : {words}</translation>
  </message>
  <message>
   <source>delivery.not_given</source>
   <translation>{label} : {words}, selon la liste imprimée sur la feuille.</translation>
  </message>
  <message>
   <source>delivery.allergy_words</source>
   <translation>Tel qu’écrit sur la feuille, à confirmer ; plusieurs substances peuvent y figurer.</translation>
  </message>
  <message>
   <source>delivery.pages_without_end</source>
   <translation>le serveur renvoie sans fin à la page suivante de sa réponse</translation>
  </message>
  <message>
   <source>delivery.of_another</source>
   <translation>c’est la valeur d’un autre patient ({who}) : {what}</translation>
  </message>
  <message>
   <source>delivery.receipt</source>
   <translation>{created} ressources créées, {existing} déjà présentes</translation>
  </message>
  <message>
   <source>delivery.two_patients</source>
   <translation>le serveur connaît plusieurs patients sous l’IPP {ipp}</translation>
  </message>
  <message>
   <source>delivery.twice</source>
   <translation>le serveur a plusieurs fois la même valeur, sous {values} : rien n’est envoyé. Gardez-en une dans le dossier patient, puis renvoyez la feuille</translation>
  </message>
  <message>
   <source>delivery.made_again</source>
   <translation>le serveur a créé une seconde fois ce qu’il avait déjà, sous {values} : il ne tient pas compte de la condition « If-None-Exist ». N’y envoyez plus rien et faites retirer ce qui est en double</translation>
  </message>
  <message>
   <source>delivery.absent.illegible</source>
   <translation>Écrit sur la feuille mais illisible : voir l’image de la page.</translation>
  </message>
  <message>
   <source>delivery.absent.struck</source>
   <translation>Rayé sur la feuille : voir l’image de la page.</translation>
  </message>
  <message>
   <source>delivery.absent.blank</source>
   <translation>Laissé vide sur la feuille.</translation>
  </message>
  <message>
   <source>delivery.fault.no_ipp</source>
   <translation>Feuille {where} : le patient n’a pas d’IPP. Rapprochez la feuille d’un patient.</translation>
  </message>
  <message>
   <source>delivery.fault.no_name</source>
   <translation>Feuille {where} : le patient n’a pas de nom. Complétez la liste de patients.</translation>
  </message>
  <message>
   <source>delivery.fault.no_zone</source>
   <translation>Feuille {where} : la date {detail} n’a pas de fuseau horaire.</translation>
  </message>
  <message>
   <source>delivery.fault.twice</source>
   <translation>Feuille {where} : le champ {detail} figure deux fois.</translation>
  </message>
  <message>
   <source>delivery.fault.page_twice</source>
   <translation>Feuille {where} : la page {detail} figure deux fois.</translation>
  </message>
  <message>
   <source>delivery.fault.foreign</source>
   <translation>Feuille {where} : une valeur vient d’une autre feuille, {detail}.</translation>
  </message>
  <message>
   <source>delivery.fault.code</source>
   <translation>Feuille {where} : le code « {detail} » est faux. Corrigez la définition du formulaire.</translation>
  </message>
  <message>
   <source>delivery.fault.unit</source>
   <translation>Feuille {where} : l’unité « {detail} » n’est pas une unité UCUM connue de recon. Corrigez la définition du formulaire.</translation>
  </message>
  <message>
   <source>delivery.fault.value</source>
   <translation>Feuille {where} : « {detail} » n’est pas une valeur possible pour ce champ. Vérifiez le champ.</translation>
  </message>
  <message>
   <source>delivery.fault.no_value</source>
   <translation>Feuille {where} : la valeur manque. Vérifiez le champ.</translation>
  </message>
  <message>
   <source>delivery.fault.value_without_outcome</source>
   <translation>Feuille {where} : la valeur « {detail} » est donnée pour un champ vide, rayé ou illisible. Vérifiez le champ.</translation>
  </message>
  <message>
   <source>delivery.fault.other_birth_date</source>
   <translation>Feuille {where} : la date de naissance écrite n’est pas celle du patient ({detail}). Vérifiez le champ et à qui est la feuille.</translation>
  </message>
  <message>
   <source>delivery.fault.other_birth_name</source>
   <translation>Feuille {where} : le nom de naissance écrit n’est pas celui du patient ({detail}). Vérifiez le champ et à qui est la feuille.</translation>
  </message>
  <message>
   <source>delivery.options.finess</source>
   <translation>Le fichier d’options FHIR {file} : « {value} » n’est pas un FINESS (neuf caractères, le dernier est une clé).</translation>
  </message>
  <message>
   <source>delivery.options.unreadable</source>
   <translation>Le fichier d’options FHIR {file} ne peut pas être lu : {reason}</translation>
  </message>
  <message>
   <source>delivery.options.wrong</source>
   <translation>Le fichier d’options FHIR {file} donne à « {name} » une valeur qui ne convient pas, ou cette option n’existe pas. Options : {known}.</translation>
  </message>
  <message>
   <source>delivery.options.without</source>
   <translation>Le fichier d’options FHIR {file} : « {value} » ne peut pas être laissé de côté. Types possibles : {known}.</translation>
  </message>
  <message>
   <source>delivery.capability.unstated</source>
   <translation>le serveur ne dit pas ce qu’il sait faire (pas de CapabilityStatement) : recon ne lui demande que le nécessaire, sans ressource facultative ni suppression</translation>
  </message>
  <message>
   <source>delivery.capability.transaction</source>
   <translation>le serveur n’accepte pas les transactions</translation>
  </message>
  <message>
   <source>delivery.capability.lacks</source>
   <translation>{kind} : {what}</translation>
  </message>
  <message>
   <source>delivery.capability.type</source>
   <translation>le serveur n’accepte pas ce type de ressource</translation>
  </message>
  <message>
   <source>delivery.capability.identifier</source>
   <translation>le serveur ne le retrouve pas par identifiant, un second envoi le doublerait</translation>
  </message>
  <message>
   <source>delivery.capability.refused</source>
   <translation>le serveur ne peut pas recevoir cette feuille : {lacks}. Demandez à son administrateur, ou écartez ces types par l’option « without »</translation>
  </message>
  <message>
   <source>delivery.undo.done</source>
   <translation>{deleted} ressources supprimées, {marked} marquées comme erronées, {left} laissées</translation>
  </message>
  <message>
   <source>delivery.undo.changed</source>
   <translation>{what} : quelqu’un l’a modifiée depuis, elle reste en place. Vérifiez-la dans le dossier patient.</translation>
  </message>
  <message>
   <source>delivery.undo.refused</source>
   <translation>{what} : le serveur refuse ({status}, {why}). Vérifiez-la dans le dossier patient.</translation>
  </message>
  <message>
   <source>demo.title</source>
   <translation>Le trajet complet sur des patients inventés (graine {seed}). Rien ici ne vient d’une personne.</translation>
  </message>
  <message>
   <source>demo.damaged_file</source>
   <translation>abime-expres</translation>
  </message>
  <message>
   <source>demo.settled_note</source>
   <translation>réglé par la démonstration, qui sait ce qui a été écrit</translation>
  </message>
  <message>
   <source>demo.states</source>
   <translation>Où en sont les feuilles :</translation>
  </message>
  <message>
   <source>demo.open_window</source>
   <translation>Feuilles qui attendent quelqu’un : {sheets}. Pour les vérifier dans la fenêtre :</translation>
  </message>
  <message>
   <source>demo.mistake</source>
   <translation>  FAUX : feuille {sheet}, {field} : écrit « {written} », lu « {read} »</translation>
  </message>
  <message>
   <source>demo.not_between</source>
   <translation>« {text} » n’est pas un nombre entre {least} et {most}</translation>
  </message>
  <message>
   <source>demo.options.out</source>
   <translation>dossier neuf ou vide où tout sera écrit</translation>
  </message>
  <message>
   <source>demo.options.sheets</source>
   <translation>nombre de feuilles, arrondi au nombre pair supérieur (défaut : 12)</translation>
  </message>
  <message>
   <source>demo.options.seed</source>
   <translation>graine : la même donne les mêmes patients et la même encre (défaut : 1)</translation>
  </message>
  <message>
   <source>demo.options.lang</source>
   <translation>langue des feuilles (défaut : celle du programme)</translation>
  </message>
  <message>
   <source>demo.options.jobs</source>
   <translation>nombre de processus de lecture (défaut : un par cœur)</translation>
  </message>
  <message>
   <source>demo.steps.print</source>
   <translation>Impression des feuilles…</translation>
  </message>
  <message>
   <source>demo.steps.fill</source>
   <translation>Remplissage avec des écritures manuscrites dessinées…</translation>
  </message>
  <message>
   <source>demo.steps.scan</source>
   <translation>Numérisation et lecture…</translation>
  </message>
  <message>
   <source>demo.steps.settle</source>
   <translation>Vérification et attribution…</translation>
  </message>
  <message>
   <source>demo.steps.export</source>
   <translation>Export…</translation>
  </message>
  <message>
   <source>demo.printed.name</source>
   <translation>Imprimé</translation>
  </message>
  <message>
   <source>demo.printed.text</source>
   <translation>{sheets} feuilles, dont {blank} sans patient, dans {folder}</translation>
  </message>
  <message>
   <source>demo.filled.name</source>
   <translation>Rempli</translation>
  </message>
  <message>
   <source>demo.filled.text</source>
   <translation>{sheets} feuilles, d’une encre dessinée avec des polices manuscrites ; {out} reste dans le service</translation>
  </message>
  <message>
   <source>demo.scanned.name</source>
   <translation>Numérisé</translation>
  </message>
  <message>
   <source>demo.scanned.text</source>
   <translation>{pages} pages lues en {seconds} s</translation>
  </message>
  <message>
   <source>demo.aside.name</source>
   <translation>Mis de côté</translation>
  </message>
  <message>
   <source>demo.aside.text</source>
   <translation>{faults}</translation>
  </message>
  <message>
   <source>demo.read.name</source>
   <translation>Lu</translation>
  </message>
  <message>
   <source>demo.read.text</source>
   <translation>{fields} champs : {alone} décidés sans personne, {review} pour une personne</translation>
  </message>
  <message>
   <source>demo.compared.name</source>
   <translation>Comparé</translation>
  </message>
  <message>
   <source>demo.compared.text</source>
   <translation>à ce qui a été écrit : {wrong} faux sur les {alone} décidés sans personne</translation>
  </message>
  <message>
   <source>demo.settled.name</source>
   <translation>Vérifié</translation>
  </message>
  <message>
   <source>demo.settled.text</source>
   <translation>{fields} champs réglés par « {operator} », qui n’est personne : il sait ce qui a été écrit</translation>
  </message>
  <message>
   <source>demo.matched.name</source>
   <translation>Attribué</translation>
  </message>
  <message>
   <source>demo.matched.text</source>
   <translation>{sheets} feuilles sans patient, d’après la liste du retour</translation>
  </message>
  <message>
   <source>demo.exported.name</source>
   <translation>Exporté</translation>
  </message>
  <message>
   <source>demo.exported.text</source>
   <translation>{sheets} feuilles, {values} valeurs, en FHIR R4 dans {file}</translation>
  </message>
  <message>
   <source>demo.notes.1</source>
   <translation>Patient calme, dort par moments.</translation>
  </message>
  <message>
   <source>demo.notes.2</source>
   <translation>Dit avoir moins mal après paracétamol.</translation>
  </message>
  <message>
   <source>demo.notes.3</source>
   <translation>Famille prévenue à 14 h.</translation>
  </message>
  <message>
   <source>demo.notes.4</source>
   <translation>Perfusion changée, point de ponction propre.</translation>
  </message>
  <message>
   <source>demo.notes.5</source>
   <translation>Nausées ce matin, a bu un peu d’eau.</translation>
  </message>
  <message>
   <source>demo.notes.6</source>
   <translation>À revoir par le médecin au prochain tour.</translation>
  </message>
  <message>
   <source>demo.reason.1</source>
   <translation>Douleur thoracique depuis 2 h</translation>
  </message>
  <message>
   <source>demo.reason.2</source>
   <translation>Chute dans l’escalier, cheville gauche</translation>
  </message>
  <message>
   <source>demo.reason.3</source>
   <translation>Fièvre et toux depuis trois jours</translation>
  </message>
  <message>
   <source>demo.reason.4</source>
   <translation>Plaie de la main droite</translation>
  </message>
  <message>
   <source>demo.reason.5</source>
   <translation>Malaise au domicile</translation>
  </message>
  <message>
   <source>demo.reason.6</source>
   <translation>Douleur abdominale, vomissements</translation>
  </message>
  <message>
   <source>demo.words.1</source>
   <translation>Rien à signaler</translation>
  </message>
  <message>
   <source>demo.words.2</source>
   <translation>À revoir</translation>
  </message>
  <message>
   <source>demo.words.3</source>
   <translation>Patient prévenu</translation>
  </message>
  <message>
   <source>demo.words.4</source>
   <translation>Fait</translation>
  </message>
  <message>
   <source>demo.words.5</source>
   <translation>Voir dossier</translation>
  </message>
  <message>
   <source>demo.words.6</source>
   <translation>Famille jointe</translation>
  </message>
  <message>
   <source>demo.words.7</source>
   <translation>En attente</translation>
  </message>
  <message>
   <source>demo.words.8</source>
   <translation>Bien toléré</translation>
  </message>
  <message>
   <source>design.faults.absent</source>
   <translation>il manque ; ajoutez-le</translation>
  </message>
  <message>
   <source>design.faults.apart</source>
   <translation>« {left} » et « {right} » sont sur des pages différentes, et une page se lit seule : rapprochez-les</translation>
  </message>
  <message>
   <source>design.faults.base_is_variant</source>
   <translation>« {value} » est lui-même une variante</translation>
  </message>
  <message>
   <source>design.faults.base_is_wrong</source>
   <translation>le formulaire d’origine a lui-même des fautes ({count}) : « recon forms check {file} » les dit</translation>
  </message>
  <message>
   <source>design.faults.base_key</source>
   <translation>{file} contient le formulaire « {value} »</translation>
  </message>
  <message>
   <source>design.faults.beside</source>
   <translation>« beside » suit un champ qui commence la ligne : {most} champs au plus par ligne</translation>
  </message>
  <message>
   <source>design.faults.cells</source>
   <translation>il faut de 1 à {most} cases</translation>
  </message>
  <message>
   <source>design.faults.decimals</source>
   <translation>il faut au moins une case avant et une case après le séparateur décimal</translation>
  </message>
  <message>
   <source>design.faults.duplicate</source>
   <translation>cette clé ou cette table est donnée deux fois ({detail})</translation>
  </message>
  <message>
   <source>design.faults.empty</source>
   <translation>le texte est vide</translation>
  </message>
  <message>
   <source>design.faults.first_page</source>
   <translation>la première section commence toujours la première page</translation>
  </message>
  <message>
   <source>design.faults.form_key</source>
   <translation>la clé d’un formulaire est faite de 1 à 12 minuscules, chiffres ou tirets et commence par une lettre</translation>
  </message>
  <message>
   <source>design.faults.too_many</source>
   <translation>{sections} sections et {fields} champs, plus qu’aucun formulaire n’en a ; {most} et {most_fields} au plus</translation>
  </message>
  <message>
   <source>design.faults.too_many_pages</source>
   <translation>le formulaire prend {pages} pages ; {most} au plus</translation>
  </message>
  <message>
   <source>design.faults.glyph</source>
   <translation>la police des feuilles n’a pas le caractère {value}</translation>
  </message>
  <message>
   <source>design.faults.groups_form</source>
   <translation>il faut au moins deux nombres entiers de cases : [2, 3]</translation>
  </message>
  <message>
   <source>design.faults.groups_sum</source>
   <translation>les groupes font {sum} cases et le champ en a {cells}</translation>
  </message>
  <message>
   <source>design.faults.height</source>
   <translation>la hauteur va de {least} à {most} mm</translation>
  </message>
  <message>
   <source>design.faults.identifier</source>
   <translation>une clé est faite de 1 à 32 minuscules, chiffres ou « _ » et commence par une lettre</translation>
  </message>
  <message>
   <source>design.faults.inverted</source>
   <translation>la première borne doit être plus petite que la seconde</translation>
  </message>
  <message>
   <source>design.faults.itself</source>
   <translation>« {value} » serait comparé à lui-même</translation>
  </message>
  <message>
   <source>design.faults.loinc</source>
   <translation>« {value} » n’est pas un code LOINC : le chiffre de contrôle ne convient pas</translation>
  </message>
  <message>
   <source>design.faults.negative</source>
   <translation>les cases n’ont pas de signe : la borne ne peut pas être négative</translation>
  </message>
  <message>
   <source>design.faults.no_base</source>
   <translation>il n’y a pas de formulaire « {value} » à côté ({file})</translation>
  </message>
  <message>
   <source>design.faults.no_folder</source>
   <translation>ce dossier n’existe pas</translation>
  </message>
  <message>
   <source>design.faults.no_such_field</source>
   <translation>il n’y a pas de champ « {value} »</translation>
  </message>
  <message>
   <source>design.faults.no_texts</source>
   <translation>il n’y a pas de textes ; écrivez {files} à côté</translation>
  </message>
  <message>
   <source>design.faults.not_a_number</source>
   <translation>« {value} » n’est pas un nombre : il ne peut pas être un total</translation>
  </message>
  <message>
   <source>design.faults.not_alike</source>
   <translation>« {left} » et « {right} » ne sont pas de même nature</translation>
  </message>
  <message>
   <source>design.faults.not_ordered</source>
   <translation>« {value} » n’est ni un nombre, ni une date, ni une heure : il ne peut pas être comparé</translation>
  </message>
  <message>
   <source>design.faults.not_repeatable</source>
   <translation>« {value} » ne peut pas être répété (« {way} »)</translation>
  </message>
  <message>
   <source>design.faults.not_repeated</source>
   <translation>« {value} » n’est pas répété : il n’a pas de lignes à ordonner</translation>
  </message>
  <message>
   <source>design.faults.not_summable</source>
   <translation>« {value} » ne s’additionne pas : il faut un nombre, ou un choix dont les valeurs sont des nombres entiers</translation>
  </message>
  <message>
   <source>design.faults.not_utf8</source>
   <translation>le fichier n’est pas en UTF-8</translation>
  </message>
  <message>
   <source>design.faults.of_form</source>
   <translation>il faut au moins un champ à additionner : ["a", "b", "-c"]</translation>
  </message>
  <message>
   <source>design.faults.one_of</source>
   <translation>il faut l’un de : {known}</translation>
  </message>
  <message>
   <source>design.faults.option_value</source>
   <translation>une valeur est faite de 1 à 20 lettres sans accent, chiffres, « _ » ou tirets</translation>
  </message>
  <message>
   <source>design.faults.options</source>
   <translation>il faut de {fewest} à {most} options</translation>
  </message>
  <message>
   <source>design.faults.other_rows</source>
   <translation>« {value} » est répété dans une autre section : les lignes ne se correspondent pas</translation>
  </message>
  <message>
   <source>design.faults.range_form</source>
   <translation>il faut deux nombres : [minimum, maximum]</translation>
  </message>
  <message>
   <source>design.faults.recovery</source>
   <translation>« {kind} » est toujours « {known} » ; seul un texte libre peut être l’un ou l’autre</translation>
  </message>
  <message>
   <source>design.faults.revision</source>
   <translation>cette version de recon lit la révision {known} de la langue des formulaires</translation>
  </message>
  <message>
   <source>design.faults.role_of_sheet</source>
   <translation>« {value} » dit à qui est la feuille : un champ répété ne le peut pas ; pour une liste de mots, il y a « words »</translation>
  </message>
  <message>
   <source>design.faults.separator</source>
   <translation>il faut un seul caractère, ou une espace pour un simple écart</translation>
  </message>
  <message>
   <source>design.faults.snomed</source>
   <translation>« {value} » n’est pas un code SNOMED CT : le chiffre de contrôle ne convient pas</translation>
  </message>
  <message>
   <source>design.faults.part</source>
   <translation>« {value} » n’est une partie de rien que recon connaisse : voir docs/forms.md, « dose », « infusion », « act », « allergy »</translation>
  </message>
  <message>
   <source>design.faults.sum_of_itself</source>
   <translation>« {value} » entrerait dans son propre total</translation>
  </message>
  <message>
   <source>design.faults.syntax</source>
   <translation>ce n’est pas du TOML correct ({detail})</translation>
  </message>
  <message>
   <source>design.faults.times</source>
   <translation>il faut de 1 à {most} répétitions</translation>
  </message>
  <message>
   <source>design.faults.too_few_cells</source>
   <translation>il n’y a pas assez de cases pour écrire {maximum}</translation>
  </message>
  <message>
   <source>design.faults.too_fine</source>
   <translation>« {value} » a plus de décimales que « {left} » : le total ne pourrait pas s’écrire</translation>
  </message>
  <message>
   <source>design.faults.too_high</source>
   <translation>ce qui doit rester ensemble dépasse la page de {excess} mm ; réduisez une hauteur, ou ce que contient une ligne ou un bloc</translation>
  </message>
  <message>
   <source>design.faults.too_narrow</source>
   <translation>il faut {needed} mm de largeur et il n’y en a que {room}</translation>
  </message>
  <message>
   <source>design.faults.too_wide</source>
   <translation>le texte « {text} » ne tient pas dans {room} mm</translation>
  </message>
  <message>
   <source>design.faults.twice</source>
   <translation>« {value} » est déjà pris</translation>
  </message>
  <message>
   <source>design.faults.unknown_key</source>
   <translation>cette clé n’a pas de sens ici</translation>
  </message>
  <message>
   <source>design.faults.unreadable</source>
   <translation>le fichier ne peut pas être lu : {reason}</translation>
  </message>
  <message>
   <source>design.faults.value_of_none</source>
   <translation>« {value} » n’a pas de valeurs à cocher : « value » ne peut être que vide</translation>
  </message>
  <message>
   <source>design.faults.variant_sections</source>
   <translation>une variante ne peut pas changer les sections ; changez des champs avec [[override]]</translation>
  </message>
  <message>
   <source>design.faults.ways</source>
   <translation>une section n’est répétée que d’une façon : elle a déjà « {first} »</translation>
  </message>
  <message>
   <source>design.faults.width</source>
   <translation>la largeur va de {least} à {most} mm, ou 0 pour ce qui reste</translation>
  </message>
  <message>
   <source>design.faults.wrong_type</source>
   <translation>il faut {wanted}</translation>
  </message>
  <message>
   <source>design.types.bool</source>
   <translation>true ou false</translation>
  </message>
  <message>
   <source>design.types.dict</source>
   <translation>une table</translation>
  </message>
  <message>
   <source>design.types.float</source>
   <translation>un nombre</translation>
  </message>
  <message>
   <source>design.types.int</source>
   <translation>un nombre entier</translation>
  </message>
  <message>
   <source>design.types.list</source>
   <translation>une liste entre crochets</translation>
  </message>
  <message>
   <source>design.types.str</source>
   <translation>un texte entre guillemets</translation>
  </message>
  <message>
   <source>design.types.tables</source>
   <translation>une liste de tables</translation>
  </message>
  <message>
   <source>design.serial.check</source>
   <translation>le caractère de contrôle ne convient pas ; relisez le numéro imprimé près du code</translation>
  </message>
  <message>
   <source>design.serial.form</source>
   <translation>un numéro de feuille a neuf caractères, comme K7M2-9QXH-4</translation>
  </message>
  <message>
   <source>design.serial.name</source>
   <translation>numéro de feuille</translation>
  </message>
  <message>
   <source>design.sheet.continued</source>
   <translation>{title} (suite)</translation>
  </message>
  <message>
   <source>design.sheet.copy</source>
   <translation>Copie {copy}</translation>
  </message>
  <message>
   <source>design.sheet.decimal_mark</source>
   <translation>,</translation>
  </message>
  <message>
   <source>design.sheet.label_hint</source>
   <translation>Étiquette du patient</translation>
  </message>
  <message>
   <source>design.sheet.label_else</source>
   <translation>à défaut : nom, prénom, date de naissance, IPP</translation>
  </message>
  <message>
   <source>design.sheet.page</source>
   <translation>Page {page}/{pages}</translation>
  </message>
  <message>
   <source>design.sheet.preview</source>
   <translation>aperçu</translation>
  </message>
  <message>
   <source>design.sheet.printed</source>
   <translation>Imprimée le {at}</translation>
  </message>
  <message>
   <source>design.sheet.printed_station</source>
   <translation>Imprimée le {at} · {station}</translation>
  </message>
  <message>
   <source>design.sheet.scale</source>
   <translation>Ce trait mesure 100 mm : imprimez à 100 %</translation>
  </message>
  <message>
   <source>design.sheet.serial</source>
   <translation>Feuille {serial}</translation>
  </message>
  <message>
   <source>design.sheet.version</source>
   <translation>version {version}</translation>
  </message>
  <message>
   <source>design.starting.exists</source>
   <translation>ce fichier existe déjà</translation>
  </message>
  <message>
   <source>design.guide.title</source>
   <translation>Écrivez ainsi</translation>
  </message>
  <message>
   <source>design.guide.pen</source>
   <translation>Stylo noir. Un caractère par case, sans toucher les bords.</translation>
  </message>
  <message>
   <source>design.guide.choice</source>
   <translation>Pour choisir : une croix dans la case.</translation>
  </message>
  <message>
   <source>design.guide.correction</source>
   <translation>Erreur : noircissez la case ou barrez, corrigez à côté, paraphez.</translation>
  </message>
  <message>
   <source>design.patient.birth_date</source>
   <translation>Né(e) le {value}</translation>
  </message>
  <message>
   <source>design.patient.sex</source>
   <translation>Sexe : {value}</translation>
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
   <translation>Service : {value}</translation>
  </message>
  <message>
   <source>design.patient.bed</source>
   <translation>Lit : {value}</translation>
  </message>
  <message>
   <source>design.patient.data_age</source>
   <translation>Données du {value}</translation>
  </message>
  <message>
   <source>design.patient.used_name</source>
   <translation>Nom utilisé : {value}</translation>
  </message>
  <message>
   <source>design.sex.F</source>
   <translation>féminin</translation>
  </message>
  <message>
   <source>design.sex.M</source>
   <translation>masculin</translation>
  </message>
  <message>
   <source>design.body.front</source>
   <translation>Face</translation>
  </message>
  <message>
   <source>design.body.back</source>
   <translation>Dos</translation>
  </message>
  <message>
   <source>design.body.right</source>
   <translation>D</translation>
  </message>
  <message>
   <source>design.body.left</source>
   <translation>G</translation>
  </message>
  <message>
   <source>design.strip.name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>design.strip.given_names</source>
   <translation>Prénom</translation>
  </message>
  <message>
   <source>design.strip.birth_date</source>
   <translation>Né(e) le</translation>
  </message>
  <message>
   <source>design.strip.hint</source>
   <translation>Écrivez au moins le nom et la date de naissance. Le numéro {serial} relie les pages de la feuille.</translation>
  </message>
  <message>
   <source>doctor.sound</source>
   <translation>Ce poste est prêt.</translation>
  </message>
  <message>
   <source>doctor.wrong</source>
   <translation>À régler avant de compter sur ce poste ({count}) : {names}.</translation>
  </message>
  <message>
   <source>doctor.area.program</source>
   <translation>Le programme</translation>
  </message>
  <message>
   <source>doctor.area.reading</source>
   <translation>Lire</translation>
  </message>
  <message>
   <source>doctor.area.printing</source>
   <translation>Imprimer</translation>
  </message>
  <message>
   <source>doctor.area.scanning</source>
   <translation>Numériser</translation>
  </message>
  <message>
   <source>doctor.area.window</source>
   <translation>La fenêtre</translation>
  </message>
  <message>
   <source>doctor.area.machine</source>
   <translation>La machine</translation>
  </message>
  <message>
   <source>doctor.area.store</source>
   <translation>Le dossier de données</translation>
  </message>
  <message>
   <source>doctor.line.titled</source>
   <translation>{name} : {found}</translation>
  </message>
  <message>
   <source>doctor.line.there</source>
   <translation>  oui     {name} ({purpose})</translation>
  </message>
  <message>
   <source>doctor.line.missing</source>
   <translation>  NON     {name} ({purpose})
          → {remedy}</translation>
  </message>
  <message>
   <source>doctor.line.noted</source>
   <translation>  à voir  {name} ({purpose})
          → {remedy}</translation>
  </message>
  <message>
   <source>doctor.python.name</source>
   <translation>programme et bibliothèques</translation>
  </message>
  <message>
   <source>doctor.python.purpose</source>
   <translation>tout</translation>
  </message>
  <message>
   <source>doctor.python.remedy</source>
   <translation>il manque {missing} dans {where} : relancez l’installation</translation>
  </message>
  <message>
   <source>doctor.accents.name</source>
   <translation>lettres accentuées</translation>
  </message>
  <message>
   <source>doctor.accents.purpose</source>
   <translation>noms de fichiers et de patients</translation>
  </message>
  <message>
   <source>doctor.accents.remedy</source>
   <translation>le poste n’écrit pas en UTF-8 : mettez LANG=fr_FR.UTF-8 (ou C.UTF-8), puis relancez recon</translation>
  </message>
  <message>
   <source>doctor.tesseract.name</source>
   <translation>tesseract</translation>
  </message>
  <message>
   <source>doctor.tesseract.purpose</source>
   <translation>lire le texte imprimé des étiquettes</translation>
  </message>
  <message>
   <source>doctor.tesseract.found</source>
   <translation>a lu « {word} »</translation>
  </message>
  <message>
   <source>doctor.tesseract.remedy</source>
   <translation>installez le paquet tesseract-ocr</translation>
  </message>
  <message>
   <source>doctor.tesseract.broken</source>
   <translation>il est là mais ne lit pas un mot d’essai ({said}) : réinstallez le paquet tesseract-ocr</translation>
  </message>
  <message>
   <source>doctor.tesseract.hangs</source>
   <translation>il ne répond pas : réinstallez le paquet tesseract-ocr, ou regardez ce qui occupe le poste</translation>
  </message>
  <message>
   <source>doctor.french.name</source>
   <translation>tesseract, français</translation>
  </message>
  <message>
   <source>doctor.french.purpose</source>
   <translation>lire les accents des étiquettes</translation>
  </message>
  <message>
   <source>doctor.french.remedy</source>
   <translation>installez le paquet tesseract-ocr-fra</translation>
  </message>
  <message>
   <source>doctor.characters.name</source>
   <translation>lecteur de caractères</translation>
  </message>
  <message>
   <source>doctor.characters.purpose</source>
   <translation>lire ce qui est écrit dans les cases</translation>
  </message>
  <message>
   <source>doctor.characters.remedy</source>
   <translation>{files} manque ou n’est plus ce qui a été livré : ne lisez rien, relancez l’installation</translation>
  </message>
  <message>
   <source>doctor.lines.name</source>
   <translation>second lecteur</translation>
  </message>
  <message>
   <source>doctor.lines.purpose</source>
   <translation>relire les champs critiques ou douteux, proposer le texte libre</translation>
  </message>
  <message>
   <source>doctor.lines.remedy</source>
   <translation>{files} manque ou n’est plus ce qui a été livré : ne lisez rien, relancez l’installation</translation>
  </message>
  <message>
   <source>doctor.fonts.name</source>
   <translation>polices des feuilles</translation>
  </message>
  <message>
   <source>doctor.fonts.purpose</source>
   <translation>imprimer</translation>
  </message>
  <message>
   <source>doctor.fonts.remedy</source>
   <translation>l’installation est incomplète : relancez-la</translation>
  </message>
  <message>
   <source>doctor.lp.name</source>
   <translation>CUPS (lp)</translation>
  </message>
  <message>
   <source>doctor.lp.purpose</source>
   <translation>imprimer directement, avec --printer</translation>
  </message>
  <message>
   <source>doctor.lp.remedy</source>
   <translation>installez le paquet cups-client, ou imprimez les PDF depuis un lecteur de PDF</translation>
  </message>
  <message>
   <source>doctor.printer.name</source>
   <translation>imprimante</translation>
  </message>
  <message>
   <source>doctor.printer.purpose</source>
   <translation>imprimer directement, avec --printer</translation>
  </message>
  <message>
   <source>doctor.printer.remedy</source>
   <translation>aucune imprimante n’est déclarée dans CUPS : ajoutez-en une, ou imprimez les PDF depuis un autre poste</translation>
  </message>
  <message>
   <source>doctor.printer.hangs</source>
   <translation>le serveur d’impression ne répond pas : vérifiez le câble ou le réseau, ou imprimez les PDF depuis un autre poste</translation>
  </message>
  <message>
   <source>doctor.running.name</source>
   <translation>imprimantes en service</translation>
  </message>
  <message>
   <source>doctor.running.purpose</source>
   <translation>ce qui est envoyé s’imprime</translation>
  </message>
  <message>
   <source>doctor.running.found</source>
   <translation>toutes</translation>
  </message>
  <message>
   <source>doctor.running.remedy</source>
   <translation>arrêtée : {printers}. Regardez le papier et le capot, puis « cupsenable {one} »</translation>
  </message>
  <message>
   <source>doctor.paper.name</source>
   <translation>papier</translation>
  </message>
  <message>
   <source>doctor.paper.purpose</source>
   <translation>les feuilles sont en A4, à leur taille exacte</translation>
  </message>
  <message>
   <source>doctor.paper.unknown</source>
   <translation>inconnu de {printers} : vérifiez que le bac est en A4</translation>
  </message>
  <message>
   <source>doctor.paper.none</source>
   <translation>{printers} n’imprime pas sur A4 : choisissez une autre imprimante, ou corrigez son pilote dans CUPS</translation>
  </message>
  <message>
   <source>doctor.paper.other</source>
   <translation>{printers} imprime d’habitude sur un autre papier : vérifiez que le bac contient de l’A4</translation>
  </message>
  <message>
   <source>doctor.sane.name</source>
   <translation>pilotes de scanner (SANE)</translation>
  </message>
  <message>
   <source>doctor.sane.purpose</source>
   <translation>numériser directement depuis un scanner</translation>
  </message>
  <message>
   <source>doctor.sane.remedy</source>
   <translation>installez le paquet sane-utils ; sans lui, numérisez vers des fichiers ou un dossier</translation>
  </message>
  <message>
   <source>doctor.scanner.name</source>
   <translation>scanner</translation>
  </message>
  <message>
   <source>doctor.scanner.purpose</source>
   <translation>numériser directement depuis un scanner</translation>
  </message>
  <message>
   <source>doctor.scanner.remedy</source>
   <translation>aucun ne répond : vérifiez qu’il est allumé et branché (réseau : paquet sane-airscan), ou numérisez vers un dossier</translation>
  </message>
  <message>
   <source>doctor.scanner.slow</source>
   <translation>la recherche prend plus de quelques secondes ; « recon scan --devices » attend qu’elle finisse</translation>
  </message>
  <message>
   <source>doctor.named.name</source>
   <translation>scanner du réseau</translation>
  </message>
  <message>
   <source>doctor.named.purpose</source>
   <translation>numériser depuis « {scanner} », {address}</translation>
  </message>
  <message>
   <source>doctor.named.remedy</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>doctor.named.hangs</source>
   <translation>{address} ne répond pas : vérifiez qu’il est allumé et sur le réseau, ou numérisez vers un dossier</translation>
  </message>
  <message>
   <source>doctor.qt.name</source>
   <translation>bibliothèques de fenêtrage</translation>
  </message>
  <message>
   <source>doctor.qt.purpose</source>
   <translation>ouvrir la fenêtre (recon app)</translation>
  </message>
  <message>
   <source>doctor.qt.remedy</source>
   <translation>il manque {missing} : installez libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libegl1 libfontconfig1 libdbus-1-3</translation>
  </message>
  <message>
   <source>doctor.screen.name</source>
   <translation>écran</translation>
  </message>
  <message>
   <source>doctor.screen.purpose</source>
   <translation>ouvrir la fenêtre (recon app)</translation>
  </message>
  <message>
   <source>doctor.screen.found</source>
   <translation>la fenêtre s’ouvre</translation>
  </message>
  <message>
   <source>doctor.screen.remedy</source>
   <translation>aucun écran dans cette session : la fenêtre n’a pas été essayée. Relancez « recon doctor » depuis le bureau du poste</translation>
  </message>
  <message>
   <source>doctor.screen.broken</source>
   <translation>la fenêtre ne s’ouvre pas ({said}) : installez ce qui manque ci-dessus, ou montrez ceci au service informatique</translation>
  </message>
  <message>
   <source>doctor.screen.hangs</source>
   <translation>la fenêtre met plus de cinq secondes à s’ouvrir : le poste est très occupé, ou son écran ne répond pas</translation>
  </message>
  <message>
   <source>doctor.processor.name</source>
   <translation>processeur</translation>
  </message>
  <message>
   <source>doctor.processor.purpose</source>
   <translation>lire les pages</translation>
  </message>
  <message>
   <source>doctor.processor.found</source>
   <translation>{cores} cœur(s)</translation>
  </message>
  <message>
   <source>doctor.processor.remedy</source>
   <translation>trop ancien (sans SSE4.2) : la lecture s’arrêterait net. Prenez un poste d’après 2010</translation>
  </message>
  <message>
   <source>doctor.memory.name</source>
   <translation>mémoire</translation>
  </message>
  <message>
   <source>doctor.memory.purpose</source>
   <translation>lire plusieurs pages à la fois</translation>
  </message>
  <message>
   <source>doctor.memory.found</source>
   <translation>{total}, dont {free} libres</translation>
  </message>
  <message>
   <source>doctor.memory.remedy</source>
   <translation>4 Go sont conseillés ; avec moins, numérisez par petits paquets (--jobs 1) et fermez les autres programmes</translation>
  </message>
  <message>
   <source>doctor.room.name</source>
   <translation>place sur le disque</translation>
  </message>
  <message>
   <source>doctor.room.purpose</source>
   <translation>garder les pages numérisées</translation>
  </message>
  <message>
   <source>doctor.room.found</source>
   <translation>{free}, environ {pages} pages</translation>
  </message>
  <message>
   <source>doctor.room.remedy</source>
   <translation>libérez de la place sur le disque de {store}, ou déplacez le dossier de données, avant de numériser</translation>
  </message>
  <message>
   <source>doctor.disk.name</source>
   <translation>vitesse du disque</translation>
  </message>
  <message>
   <source>doctor.disk.purpose</source>
   <translation>chaque décision est sur le disque avant la suivante</translation>
  </message>
  <message>
   <source>doctor.disk.found</source>
   <translation>{rate}/s, {milliseconds} ms par écriture</translation>
  </message>
  <message>
   <source>doctor.disk.remedy</source>
   <translation>il est lent : le travail attendra. Mettez {store} sur un disque interne plutôt que sur une clé ou un partage</translation>
  </message>
  <message>
   <source>doctor.disk.read_only</source>
   <translation>on ne peut pas écrire à côté de {store} : droits, ou disque protégé contre l’écriture</translation>
  </message>
  <message>
   <source>doctor.disk.broken</source>
   <translation>une écriture d’essai a échoué près de {store} ({reason}) : n’y travaillez pas</translation>
  </message>
  <message>
   <source>doctor.temporary.name</source>
   <translation>dossier temporaire</translation>
  </message>
  <message>
   <source>doctor.temporary.purpose</source>
   <translation>imprimer, numériser</translation>
  </message>
  <message>
   <source>doctor.temporary.remedy</source>
   <translation>on ne peut pas écrire dans {folder} ({reason}) : libérez-y de la place, ou donnez un autre dossier par TMPDIR</translation>
  </message>
  <message>
   <source>doctor.clock.name</source>
   <translation>horloge</translation>
  </message>
  <message>
   <source>doctor.clock.purpose</source>
   <translation>dire quand chaque chose a été faite</translation>
  </message>
  <message>
   <source>doctor.clock.remedy</source>
   <translation>l’heure du poste ne peut pas être juste : réglez-la avant de travailler</translation>
  </message>
  <message>
   <source>doctor.store.name</source>
   <translation>dossier de données</translation>
  </message>
  <message>
   <source>doctor.store.purpose</source>
   <translation>tout ce qui a été imprimé, numérisé, vérifié</translation>
  </message>
  <message>
   <source>doctor.store.found</source>
   <translation>{store} s’ouvre</translation>
  </message>
  <message>
   <source>doctor.store.earlier</source>
   <translation>{store} est d’une version antérieure ; il sera mis à niveau à la première ouverture ({steps} étape(s))</translation>
  </message>
  <message>
   <source>doctor.store.locked</source>
   <translation>chiffré ; il n’a pas été ouvert (RECON_PASSPHRASE ou --key-file pour qu’il soit examiné)</translation>
  </message>
  <message>
   <source>doctor.store.remedy</source>
   <translation>il n’y en a pas encore dans {store} : « recon init » le crée, ou la fenêtre à sa première ouverture</translation>
  </message>
  <message>
   <source>doctor.store.broken</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>doctor.store.newer</source>
   <translation>{store} a été ouvert par une version plus récente de recon : installez cette version ici aussi</translation>
  </message>
  <message>
   <source>doctor.store.read_only</source>
   <translation>on peut lire {store}, mais on ne peut rien y écrire : vérifiez à qui il est, et que le disque n’est pas protégé</translation>
  </message>
  <message>
   <source>doctor.encrypted.name</source>
   <translation>chiffrement</translation>
  </message>
  <message>
   <source>doctor.encrypted.purpose</source>
   <translation>ce qui est volé avec le disque ne se lit pas</translation>
  </message>
  <message>
   <source>doctor.encrypted.remedy</source>
   <translation>le dossier de données n’est pas chiffré : « recon key encrypt » le chiffre sur place</translation>
  </message>
  <message>
   <source>doctor.permissions.name</source>
   <translation>droits sur le dossier</translation>
  </message>
  <message>
   <source>doctor.permissions.purpose</source>
   <translation>seul ce compte peut le lire</translation>
  </message>
  <message>
   <source>doctor.permissions.remedy</source>
   <translation>d’autres comptes du poste peuvent l’ouvrir : chmod 700 {store}</translation>
  </message>
  <message>
   <source>doctor.permissions.foreign</source>
   <translation>{store} est à un autre compte du poste : ouvrez-le avec celui-là</translation>
  </message>
  <message>
   <source>doctor.backup.name</source>
   <translation>dernière sauvegarde</translation>
  </message>
  <message>
   <source>doctor.backup.purpose</source>
   <translation>rien n’est perdu avec ce disque</translation>
  </message>
  <message>
   <source>doctor.backup.remedy</source>
   <translation>aucune n’a été faite : « recon backup DOSSIER », vers une clé ou un autre disque</translation>
  </message>
  <message>
   <source>doctor.backup.late</source>
   <translation>elle est du {at} et l’on a travaillé depuis : refaites-en une, « recon backup DOSSIER »</translation>
  </message>
  <message>
   <source>doctor.ledger_clock.name</source>
   <translation>horloge et registre</translation>
  </message>
  <message>
   <source>doctor.ledger_clock.purpose</source>
   <translation>l’ordre de ce qui a été fait</translation>
  </message>
  <message>
   <source>doctor.ledger_clock.remedy</source>
   <translation>le registre va jusqu’au {last}, plus tard que l’horloge du poste : réglez l’heure avant de travailler</translation>
  </message>
  <message>
   <source>doctor.timezone.name</source>
   <translation>fuseau horaire</translation>
  </message>
  <message>
   <source>doctor.timezone.purpose</source>
   <translation>les heures écrites sur les feuilles</translation>
  </message>
  <message>
   <source>doctor.timezone.remedy</source>
   <translation>les feuilles sont lues à l’heure de {zone}, le poste affiche celle de {machine} : réglez le fuseau du poste</translation>
  </message>
  <message>
   <source>doctor.timezone.unknown</source>
   <translation>le fuseau « {zone} » du dossier de données est inconnu de ce poste : installez le paquet tzdata</translation>
  </message>
  <message>
   <source>doctor.hanging.name</source>
   <translation>un essai ne finit pas</translation>
  </message>
  <message>
   <source>doctor.hanging.purpose</source>
   <translation>{part}</translation>
  </message>
  <message>
   <source>doctor.hanging.remedy</source>
   <translation>« {part} » : quelque chose ne répond pas (disque, partage réseau, serveur). Le reste a été regardé</translation>
  </message>
  <message>
   <source>doctor.failing.name</source>
   <translation>un essai a échoué</translation>
  </message>
  <message>
   <source>doctor.failing.purpose</source>
   <translation>{part}</translation>
  </message>
  <message>
   <source>doctor.failing.remedy</source>
   <translation>« {part} » : l’essai s’est arrêté ({reason}). Montrez ceci au service informatique</translation>
  </message>
  <message>
   <source>doctor.app.title</source>
   <translation>Vérifier ce poste</translation>
  </message>
  <message>
   <source>doctor.app.open</source>
   <translation>Vérifier ce poste</translation>
  </message>
  <message>
   <source>doctor.app.again</source>
   <translation>Vérifier de nouveau</translation>
  </message>
  <message>
   <source>doctor.app.looking</source>
   <translation>On essaie tout : lecture, impression, scanner, écran, disque…</translation>
  </message>
  <message>
   <source>doctor.app.wrong</source>
   <translation>À régler avant de compter sur ce poste : {count}</translation>
  </message>
  <message>
   <source>doctor.app.about</source>
   <translation>{name} ({purpose})</translation>
  </message>
  <message>
   <source>doctor.app.well</source>
   <translation>En ordre : {names}</translation>
  </message>
  <message>
   <source>drill.none_there</source>
   <translation>Il n’y a pas d’exercice à cet endroit : {file} manque. Créez-en un avec « recon drill new ».</translation>
  </message>
  <message>
   <source>drill.unreadable</source>
   <translation>L’exercice ne peut pas être lu ({file}) : {reason}</translation>
  </message>
  <message>
   <source>drill.not_one</source>
   <translation>{file} n’est pas un fichier d’exercice, ou a été modifié. Refaites l’exercice avec « recon drill new ».</translation>
  </message>
  <message>
   <source>drill.newer</source>
   <translation>{file} a été écrit par une version plus récente de recon (format {format}). Ouvrez cet exercice avec elle ; rien n’y a été touché.</translation>
  </message>
  <message>
   <source>drill.not_same</source>
   <translation>{file} et {store} ne sont pas du même exercice : remettez ensemble ce que « recon drill new » a fait.</translation>
  </message>
  <message>
   <source>drill.day</source>
   <translation>Le jour de l’exercice est entre {first} et {last} : les patients inventés doivent être nés.</translation>
  </message>
  <message>
   <source>drill.start_altered</source>
   <translation>la première inscription du registre, qui dit si c’est un exercice, a été modifiée</translation>
  </message>
  <message>
   <source>drill.nothing</source>
   <translation>Un exercice a au moins une feuille et dure au moins une minute.</translation>
  </message>
  <message>
   <source>drill.ward</source>
   <translation>Le service « {ward} » ne peut pas figurer sur les feuilles : 24 caractères au plus, des lettres, des chiffres, des espaces, et . ’ / + -, en commençant par une lettre ou un chiffre.</translation>
  </message>
  <message>
   <source>drill.not_empty</source>
   <translation>Il y a déjà quelque chose dans {folder}. Indiquez avec --out un dossier nouveau ou vide ; rien n’y a été touché.</translation>
  </message>
  <message>
   <source>drill.of_a_ward</source>
   <translation>Le formulaire « {form} » est celui d’un service et non d’un patient : un exercice n’en a pas l’usage. Ôtez-le de --forms.</translation>
  </message>
  <message>
   <source>drill.pile</source>
   <translation>pile</translation>
  </message>
  <message>
   <source>drill.cli.new</source>
   <translation>crée un exercice : patients inventés, feuilles, pages remplies avec leurs erreurs, corrigé, papiers de chacun</translation>
  </message>
  <message>
   <source>drill.cli.no_verb</source>
   <translation>Dites quoi faire de l’exercice : {verbs}.</translation>
  </message>
  <message>
   <source>drill.cli.ward</source>
   <translation>le service qui s’exerce, tel qu’il figure sur les feuilles</translation>
  </message>
  <message>
   <source>drill.cli.sheets</source>
   <translation>combien de feuilles (60 par défaut)</translation>
  </message>
  <message>
   <source>drill.cli.minutes</source>
   <translation>combien de minutes dure l’exercice (90 par défaut)</translation>
  </message>
  <message>
   <source>drill.cli.seed</source>
   <translation>le même nombre donne le même exercice (1 par défaut)</translation>
  </message>
  <message>
   <source>drill.cli.out</source>
   <translation>un dossier nouveau ou vide pour tout l’exercice</translation>
  </message>
  <message>
   <source>drill.cli.forms</source>
   <translation>les formulaires, séparés par des virgules (sinon ceux d’un service)</translation>
  </message>
  <message>
   <source>drill.cli.lang</source>
   <translation>la langue de l’exercice (sinon celle des messages)</translation>
  </message>
  <message>
   <source>drill.cli.day</source>
   <translation>la date écrite sur les feuilles, AAAA-MM-JJ (hier par défaut ; aujourd’hui avec --to-fill)</translation>
  </message>
  <message>
   <source>drill.cli.filled</source>
   <translation>les pages sont remplies d’une écriture dessinée et numérisées (par défaut)</translation>
  </message>
  <message>
   <source>drill.cli.to_fill</source>
   <translation>les feuilles sont imprimées à remplir par les soignants, d’après une liste de tâches</translation>
  </message>
  <message>
   <source>drill.mark.word</source>
   <translation>EXERCICE</translation>
  </message>
  <message>
   <source>drill.mark.margin</source>
   <translation>EXERCICE  ·  patients inventés  ·  ne pas utiliser pour les soins  ·  ne rien transmettre</translation>
  </message>
  <message>
   <source>drill.steps.print</source>
   <translation>Impression des feuilles…</translation>
  </message>
  <message>
   <source>drill.steps.fill</source>
   <translation>Écriture et numérisation…</translation>
  </message>
  <message>
   <source>drill.steps.papers</source>
   <translation>Papiers de l’exercice…</translation>
  </message>
  <message>
   <source>drill.made.title</source>
   <translation>Exercice {seed} créé dans {folder}. Les patients n’existent pas ; rien n’en part.</translation>
  </message>
  <message>
   <source>drill.made.patients</source>
   <translation>Patients</translation>
  </message>
  <message>
   <source>drill.made.sheets</source>
   <translation>Feuilles</translation>
  </message>
  <message>
   <source>drill.made.pages</source>
   <translation>Pages imprimées</translation>
  </message>
  <message>
   <source>drill.made.scanned</source>
   <translation>Pages numérisées</translation>
  </message>
  <message>
   <source>drill.made.mistakes</source>
   <translation>Erreurs prévues</translation>
  </message>
  <message>
   <source>drill.made.papers</source>
   <translation>Papiers</translation>
  </message>
  <message>
   <source>drill.made.key</source>
   <translation>Corrigé</translation>
  </message>
  <message>
   <source>drill.made.key_for</source>
   <translation>{file}, pour la seule personne qui mène l’exercice</translation>
  </message>
  <message>
   <source>drill.plant.wrong_label</source>
   <translation>étiquette d’un autre patient</translation>
  </message>
  <message>
   <source>drill.plant.mixed</source>
   <translation>deux patients mêlés</translation>
  </message>
  <message>
   <source>drill.plant.missing_page</source>
   <translation>page manquante</translation>
  </message>
  <message>
   <source>drill.plant.not_returned</source>
   <translation>feuille jamais revenue</translation>
  </message>
  <message>
   <source>drill.plant.duplicate</source>
   <translation>page numérisée deux fois</translation>
  </message>
  <message>
   <source>drill.plant.corrected_copy</source>
   <translation>copie qui dit autre chose</translation>
  </message>
  <message>
   <source>drill.plant.illegible</source>
   <translation>valeur illisible</translation>
  </message>
  <message>
   <source>drill.plant.out_of_range</source>
   <translation>valeur hors limites</translation>
  </message>
  <message>
   <source>drill.plant.rewritten</source>
   <translation>rayé et récrit</translation>
  </message>
  <message>
   <source>drill.plant.blank_required</source>
   <translation>champ obligatoire vide</translation>
  </message>
  <message>
   <source>drill.plant.temporary</source>
   <translation>identité provisoire</translation>
  </message>
  <message>
   <source>drill.plant.upside_down</source>
   <translation>page à l’envers</translation>
  </message>
  <message>
   <source>drill.plant.stain</source>
   <translation>tache de café</translation>
  </message>
  <message>
   <source>drill.plant.foreign</source>
   <translation>page étrangère dans la pile</translation>
  </message>
  <message>
   <source>drill.trap.wrong_label</source>
   <translation>ERREUR VOULUE : collez l’étiquette de {other} sur l’en-tête de cette feuille, par-dessus ce qui est imprimé.</translation>
  </message>
  <message>
   <source>drill.trap.mixed</source>
   <translation>ERREUR VOULUE : cette feuille est écrite pour {other}. Écrivez son identité et ses valeurs, telles qu’elles sont dites ici.</translation>
  </message>
  <message>
   <source>drill.trap.missing_page</source>
   <translation>ERREUR VOULUE : quand tout est écrit, gardez la page {page} ; ne rendez que le reste.</translation>
  </message>
  <message>
   <source>drill.trap.not_returned</source>
   <translation>ERREUR VOULUE : quand tout est écrit, gardez cette feuille ; ne la rendez pas.</translation>
  </message>
  <message>
   <source>drill.trap.duplicate</source>
   <translation>ERREUR VOULUE : faites numériser une page de cette feuille deux fois.</translation>
  </message>
  <message>
   <source>drill.trap.corrected_copy</source>
   <translation>ERREUR VOULUE : avant d’écrire {field}, photocopiez cette page. Écrivez {instead} sur l’original et {value} sur la copie, et rendez les deux.</translation>
  </message>
  <message>
   <source>drill.trap.illegible</source>
   <translation>ERREUR VOULUE : pour {field}, écrivez {instead}, puis gribouillez dessus : personne ne doit pouvoir le lire.</translation>
  </message>
  <message>
   <source>drill.trap.out_of_range</source>
   <translation>ERREUR VOULUE : pour {field}, écrivez bien {value}, hors des limites.</translation>
  </message>
  <message>
   <source>drill.trap.rewritten</source>
   <translation>ERREUR VOULUE : pour {field}, écrivez {instead}, barrez, puis écrivez {value} à côté.</translation>
  </message>
  <message>
   <source>drill.trap.blank_required</source>
   <translation>ERREUR VOULUE : laissez vide : {field}.</translation>
  </message>
  <message>
   <source>drill.trap.upside_down</source>
   <translation>ERREUR VOULUE : posez une page de cette feuille à l’envers sur la pile, le haut en bas.</translation>
  </message>
  <message>
   <source>drill.trap.stain</source>
   <translation>ERREUR VOULUE : posez une tasse humide sur une page de cette feuille.</translation>
  </message>
  <message>
   <source>drill.trap.foreign</source>
   <translation>ERREUR VOULUE : glissez dans la pile une page qui n’est pas une feuille.</translation>
  </message>
  <message>
   <source>drill.said.allergies_which.1</source>
   <translation>Pénicilline</translation>
  </message>
  <message>
   <source>drill.said.allergies_which.2</source>
   <translation>Iode</translation>
  </message>
  <message>
   <source>drill.said.allergies_which.3</source>
   <translation>Latex</translation>
  </message>
  <message>
   <source>drill.said.allergies_which.4</source>
   <translation>Arachide</translation>
  </message>
  <message>
   <source>drill.said.infusion.1</source>
   <translation>NaCl 0,9 % 500 mL</translation>
  </message>
  <message>
   <source>drill.said.infusion.2</source>
   <translation>Glucose 5 % 1 L</translation>
  </message>
  <message>
   <source>drill.said.infusion.3</source>
   <translation>Ringer lactate 500 mL</translation>
  </message>
  <message>
   <source>drill.said.infusion.4</source>
   <translation>Bionolyte G5 % 1 L</translation>
  </message>
  <message>
   <source>drill.said.signatory_name.1</source>
   <translation>A. Martin, infirmier</translation>
  </message>
  <message>
   <source>drill.said.signatory_name.2</source>
   <translation>L. Petit, infirmière</translation>
  </message>
  <message>
   <source>drill.said.signatory_name.3</source>
   <translation>C. Roux, aide-soignante</translation>
  </message>
  <message>
   <source>drill.said.signatory_name.4</source>
   <translation>Dr N. Blanc</translation>
  </message>
  <message>
   <source>drill.said.address.1</source>
   <translation>12 rue des Lilas, bâtiment B</translation>
  </message>
  <message>
   <source>drill.said.address.2</source>
   <translation>3 place du Marché</translation>
  </message>
  <message>
   <source>drill.said.address.3</source>
   <translation>48 avenue de la Gare</translation>
  </message>
  <message>
   <source>drill.said.address.4</source>
   <translation>7 chemin du Moulin</translation>
  </message>
  <message>
   <source>drill.said.family_doctor.1</source>
   <translation>Dr Martin, centre-ville</translation>
  </message>
  <message>
   <source>drill.said.family_doctor.2</source>
   <translation>Dr Leroy</translation>
  </message>
  <message>
   <source>drill.said.family_doctor.3</source>
   <translation>Maison de santé des Tilleuls</translation>
  </message>
  <message>
   <source>drill.said.family_doctor.4</source>
   <translation>N’en a pas</translation>
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
   <translation>Conjoint</translation>
  </message>
  <message>
   <source>drill.said.relative_link.2</source>
   <translation>Fille</translation>
  </message>
  <message>
   <source>drill.said.relative_link.3</source>
   <translation>Fils</translation>
  </message>
  <message>
   <source>drill.said.relative_link.4</source>
   <translation>Voisine</translation>
  </message>
  <message>
   <source>drill.told.tick</source>
   <translation>oui</translation>
  </message>
  <message>
   <source>drill.told.row</source>
   <translation> · colonne ou ligne {row}</translation>
  </message>
  <message>
   <source>drill.told.in_row</source>
   <translation> (colonne ou ligne {row})</translation>
  </message>
  <message>
   <source>drill.told.and</source>
   <translation> ; </translation>
  </message>
  <message>
   <source>drill.told.beside</source>
   <translation>, à côté de « {field} »</translation>
  </message>
  <message>
   <source>drill.told.which</source>
   <translation> n° {number}</translation>
  </message>
  <message>
   <source>drill.told.line</source>
   <translation>{form}{row} : {words}</translation>
  </message>
  <message>
   <source>drill.told.label</source>
   <translation>collez l’étiquette de {name}</translation>
  </message>
  <message>
   <source>drill.told.signature</source>
   <translation>signez ({field})</translation>
  </message>
  <message>
   <source>drill.told.drawing</source>
   <translation>entourez sur le dessin ({field})</translation>
  </message>
  <message>
   <source>drill.task.clerk.open</source>
   <translation>Ouvrez le dossier de l’exercice (le bandeau EXERCICE est affiché) et vérifiez combien de feuilles sont sorties.</translation>
  </message>
  <message>
   <source>drill.task.clerk.scan</source>
   <translation>Numérisez la première pile. Mettez de côté, avec la raison, ce qui n’est pas une feuille.</translation>
  </message>
  <message>
   <source>drill.task.clerk.verify</source>
   <translation>Vérifiez les champs en attente. Une valeur illisible se dit illisible : ne devinez pas.</translation>
  </message>
  <message>
   <source>drill.task.clerk.doubts</source>
   <translation>Ouvrez les doutes d’identité : pour chaque feuille, dites de qui elle est, ou laissez-la en attente avec la raison.</translation>
  </message>
  <message>
   <source>drill.task.clerk.match</source>
   <translation>Rapprochez les feuilles sans patient d’après leur étiquette, en la retapant.</translation>
  </message>
  <message>
   <source>drill.task.clerk.merge</source>
   <translation>Cherchez à qui sont les identités provisoires. Une fusion se fait à deux.</translation>
  </message>
  <message>
   <source>drill.task.clerk.missing</source>
   <translation>Faites la liste des feuilles et des pages qui manquent, et demandez-les au service.</translation>
  </message>
  <message>
   <source>drill.task.clerk.report</source>
   <translation>Imprimez le compte des feuilles et remettez-le à la personne qui mène l’exercice. Rien ne s’envoie.</translation>
  </message>
  <message>
   <source>drill.task.nurse.bring</source>
   <translation>Apportez la première pile à la numérisation. Gardez les autres jusqu’à ce qu’on vous les demande.</translation>
  </message>
  <message>
   <source>drill.task.nurse.arrival</source>
   <translation>Une personne arrive sans papiers : donnez-lui un numéro provisoire et imprimez ses feuilles sur l’écran Impression.</translation>
  </message>
  <message>
   <source>drill.task.nurse.search</source>
   <translation>Répondez à la liste des feuilles manquantes : ce qui est introuvable se dit, avec la raison.</translation>
  </message>
  <message>
   <source>drill.task.nurse.hand_in</source>
   <translation>Apportez à la numérisation les feuilles qui sont écrites.</translation>
  </message>
  <message>
   <source>drill.task.nurse.hand_in_all</source>
   <translation>Apportez à la numérisation toutes les autres feuilles, sauf celles que vous gardez exprès.</translation>
  </message>
  <message>
   <source>drill.inject.pile.title</source>
   <translation>Pile {number}</translation>
  </message>
  <message>
   <source>drill.inject.pile.words</source>
   <translation>D’autres feuilles arrivent du service. Numérisez {file}.</translation>
  </message>
  <message>
   <source>drill.inject.pile.answer</source>
   <translation>Toute la pile est lue ; ce qui n’est pas une feuille est mis de côté avec une raison.</translation>
  </message>
  <message>
   <source>drill.inject.printer.title</source>
   <translation>Imprimante en panne</translation>
  </message>
  <message>
   <source>drill.inject.printer.words</source>
   <translation>L’imprimante du service ne répond plus, et il faut deux feuilles pour un patient qui arrive.</translation>
  </message>
  <message>
   <source>drill.inject.printer.answer</source>
   <translation>Une autre imprimante, ou la réserve de feuilles vierges ; le lot qui n’est pas sorti est compté.</translation>
  </message>
  <message>
   <source>drill.inject.absent.title</source>
   <translation>Un agent est appelé ailleurs</translation>
  </message>
  <message>
   <source>drill.inject.absent.words</source>
   <translation>Un des agents de vérification quitte la pièce pour dix minutes, sans prévenir.</translation>
  </message>
  <message>
   <source>drill.inject.absent.answer</source>
   <translation>Sa session est verrouillée ; le travail commencé est repris par une autre personne, sans perte.</translation>
  </message>
  <message>
   <source>drill.inject.scanner.title</source>
   <translation>Papier coincé</translation>
  </message>
  <message>
   <source>drill.inject.scanner.words</source>
   <translation>Une feuille est coincée dans le scanner. Ne numérisez plus rien pendant cinq minutes.</translation>
  </message>
  <message>
   <source>drill.inject.scanner.answer</source>
   <translation>Les pages déjà passées ne sont pas passées à nouveau, ou sont reconnues comme déjà lues.</translation>
  </message>
  <message>
   <source>drill.inject.question.title</source>
   <translation>Question d’un médecin</translation>
  </message>
  <message>
   <source>drill.inject.question.asked</source>
   <translation>Quelle est la dernière valeur de « {field} » pour {name} ?</translation>
  </message>
  <message>
   <source>drill.inject.question.words</source>
   <translation>Un médecin appelle : « {asked} »</translation>
  </message>
  <message>
   <source>drill.inject.question.told</source>
   <translation>{value} (feuille {serial}, rang {row})</translation>
  </message>
  <message>
   <source>drill.inject.question.answer</source>
   <translation>{answer} ; si le champ n’est pas encore vérifié, la page se regarde.</translation>
  </message>
  <message>
   <source>drill.inject.power.title</source>
   <translation>Coupure de courant</translation>
  </message>
  <message>
   <source>drill.inject.power.words</source>
   <translation>Le PC s’éteint. Fermez le programme sans rien enregistrer, attendez deux minutes, rouvrez-le.</translation>
  </message>
  <message>
   <source>drill.inject.power.answer</source>
   <translation>Rien n’est perdu : tout ce qui était décidé l’est encore.</translation>
  </message>
  <message>
   <source>drill.inject.count.title</source>
   <translation>Cellule de crise</translation>
  </message>
  <message>
   <source>drill.inject.count.words</source>
   <translation>La cellule de crise demande : quelles feuilles ne sont pas revenues, et de quels patients ?</translation>
  </message>
  <message>
   <source>drill.inject.count.answer</source>
   <translation>À la fin, manquent en tout ou en partie : {sheets}.</translation>
  </message>
  <message>
   <source>drill.inject.count.none</source>
   <translation>aucune</translation>
  </message>
  <message>
   <source>drill.inject.count.by_you</source>
   <translation>celles que les soignants ont gardées (voir le corrigé)</translation>
  </message>
  <message>
   <source>drill.foreign.1</source>
   <translation>EXERCICE : document inventé, sans valeur</translation>
  </message>
  <message>
   <source>drill.foreign.2</source>
   <translation>Service de restauration</translation>
  </message>
  <message>
   <source>drill.foreign.3</source>
   <translation>Menus de la semaine</translation>
  </message>
  <message>
   <source>drill.foreign.4</source>
   <translation>Lundi : potage, poisson, riz, compote</translation>
  </message>
  <message>
   <source>drill.foreign.5</source>
   <translation>Mardi : crudités, poulet, haricots, yaourt</translation>
  </message>
  <message>
   <source>drill.foreign.6</source>
   <translation>Mercredi : salade, gratin, fromage, fruit</translation>
  </message>
  <message>
   <source>drill.foreign.7</source>
   <translation>Jeudi : potage, omelette, épinards, crème</translation>
  </message>
  <message>
   <source>drill.foreign.8</source>
   <translation>Vendredi : betteraves, poisson, purée, fruit</translation>
  </message>
  <message>
   <source>drill.foreign.9</source>
   <translation>Toute demande particulière est à transmettre avant 10 h.</translation>
  </message>
  <message>
   <source>drill.paper.page</source>
   <translation>Page {number} sur {of}</translation>
  </message>
  <message>
   <source>drill.paper.subject</source>
   <translation>{ward} · exercice {seed} · {sheets} feuilles · {minutes} min</translation>
  </message>
  <message>
   <source>drill.paper.nurses</source>
   <translation>Exercice : tâches des soignants</translation>
  </message>
  <message>
   <source>drill.paper.clerks</source>
   <translation>Exercice : tâches des agents</translation>
  </message>
  <message>
   <source>drill.paper.leader</source>
   <translation>Exercice : déroulé et corrigé</translation>
  </message>
  <message>
   <source>drill.paper.nurses_file</source>
   <translation>soignants</translation>
  </message>
  <message>
   <source>drill.paper.clerks_file</source>
   <translation>agents</translation>
  </message>
  <message>
   <source>drill.paper.leader_file</source>
   <translation>meneur</translation>
  </message>
  <message>
   <source>drill.paper.labels_file</source>
   <translation>etiquettes</translation>
  </message>
  <message>
   <source>drill.paper.secret</source>
   <translation>Pour la seule personne qui mène l’exercice. Les erreurs prévues y sont.</translation>
  </message>
  <message>
   <source>drill.paper.how_nurses</source>
   <translation>Les patients sont inventés. Écrivez comme un jour de panne : au stylo noir, un caractère par case. Partagez-vous les lits : chacun suit les siens, dans l’ordre des minutes ; l’heure est celle à écrire. Ce qui est marqué ERREUR VOULUE se fait tel quel, et ne se dit à personne.</translation>
  </message>
  <message>
   <source>drill.paper.how_nurses_filled</source>
   <translation>Les patients sont inventés et les feuilles déjà remplies. Vous apportez les piles, recevez les arrivées et répondez aux questions.</translation>
  </message>
  <message>
   <source>drill.paper.how_clerks</source>
   <translation>Les patients sont inventés. Travaillez comme un jour de reprise : certaines feuilles portent des erreurs, à vous de les voir. Rien ne part de ce dossier.</translation>
  </message>
  <message>
   <source>drill.paper.minute</source>
   <translation>Minute</translation>
  </message>
  <message>
   <source>drill.paper.at</source>
   <translation>Heure</translation>
  </message>
  <message>
   <source>drill.paper.bed</source>
   <translation>Lit</translation>
  </message>
  <message>
   <source>drill.paper.patient</source>
   <translation>Patient</translation>
  </message>
  <message>
   <source>drill.paper.sheet</source>
   <translation>Feuille</translation>
  </message>
  <message>
   <source>drill.paper.what</source>
   <translation>À faire</translation>
  </message>
  <message>
   <source>drill.paper.whom</source>
   <translation>Pour</translation>
  </message>
  <message>
   <source>drill.paper.event</source>
   <translation>Ce qui arrive</translation>
  </message>
  <message>
   <source>drill.paper.good</source>
   <translation>Bonne réponse</translation>
  </message>
  <message>
   <source>drill.paper.mistake</source>
   <translation>Erreur</translation>
  </message>
  <message>
   <source>drill.paper.where</source>
   <translation>Où</translation>
  </message>
  <message>
   <source>drill.paper.seen</source>
   <translation>Dans la pile</translation>
  </message>
  <message>
   <source>drill.paper.before</source>
   <translation>Avant de commencer</translation>
  </message>
  <message>
   <source>drill.paper.hands</source>
   <translation>À écrire à la main : {values} valeurs en {minutes} min. Il y faut {nurses} soignants, à 6 s la valeur.</translation>
  </message>
  <message>
   <source>drill.paper.timeline</source>
   <translation>Déroulé</translation>
  </message>
  <message>
   <source>drill.paper.key</source>
   <translation>Erreurs prévues</translation>
  </message>
  <message>
   <source>drill.paper.summary</source>
   <translation>En bref</translation>
  </message>
  <message>
   <source>drill.paper.part_nurse</source>
   <translation>soignants</translation>
  </message>
  <message>
   <source>drill.paper.part_clerk</source>
   <translation>agents</translation>
  </message>
  <message>
   <source>drill.paper.part_leader</source>
   <translation>vous</translation>
  </message>
  <message>
   <source>drill.paper.in_pile</source>
   <translation>{file}, page {page}</translation>
  </message>
  <message>
   <source>drill.paper.not_scanned</source>
   <translation>ne revient pas</translation>
  </message>
  <message>
   <source>drill.paper.by_hand</source>
   <translation>par un soignant</translation>
  </message>
  <message>
   <source>drill.paper.becomes</source>
   <translation>{other} devient {instead}</translation>
  </message>
  <message>
   <source>drill.paper.said</source>
   <translation>{value}, au lieu de {instead}</translation>
  </message>
  <message>
   <source>drill.paper.of_other</source>
   <translation>l’autre patient : {other}</translation>
  </message>
  <message>
   <source>drill.paper.page_of</source>
   <translation>{serial}, page {page}</translation>
  </message>
  <message>
   <source>drill.paper.whole</source>
   <translation>{serial}, toute la feuille</translation>
  </message>
  <message>
   <source>drill.paper.count</source>
   <translation>{count} ×</translation>
  </message>
  <message>
   <source>drill.paper.check.1</source>
   <translation>Le dossier « store » de l’exercice s’ouvre avec --store ; le bandeau EXERCICE est affiché tout le temps.</translation>
  </message>
  <message>
   <source>drill.paper.check.2</source>
   <translation>Prévenez le service, le standard et la pharmacie : c’est un exercice. Convenez d’un mot pour l’arrêter en cas de vraie urgence.</translation>
  </message>
  <message>
   <source>drill.paper.check.3</source>
   <translation>Distribuez les papiers des soignants et des agents. Gardez celui-ci et answers.json.</translation>
  </message>
  <message>
   <source>drill.paper.check.4</source>
   <translation>Lancez le chronomètre avec « recon drill start » et laissez arriver chaque événement à sa minute.</translation>
  </message>
  <message>
   <source>drill.paper.check.5</source>
   <translation>À la fin, ramassez toutes les feuilles et les étiquettes : rien de l’exercice ne reste dans le service.</translation>
  </message>
  <message>
   <source>drill.window.band</source>
   <translation>EXERCICE  ·  patients inventés  ·  rien ne part de ce dossier</translation>
  </message>
  <message>
   <source>drill.window.tip</source>
   <translation>Les feuilles, les étiquettes et les comptes imprimés d’ici portent le mot EXERCICE. Export et envoi sont refusés.</translation>
  </message>
  <message>
   <source>drillrun.real_store</source>
   <translation>{folder} n’est pas le dossier d’un exercice : rien n’a été commencé. Indiquez le dossier créé par « recon drill new ».</translation>
  </message>
  <message>
   <source>drillrun.clock_altered</source>
   <translation>l’horloge de l’exercice n’y est plus lisible</translation>
  </message>
  <message>
   <source>drillrun.over</source>
   <translation>Cet exercice est terminé. Créez-en un autre avec « recon drill new » et un autre --seed.</translation>
  </message>
  <message>
   <source>drillrun.runs_already</source>
   <translation>Cet exercice est en cours depuis {minutes} min. Arrêtez-le avec « recon drill stop ».</translation>
  </message>
  <message>
   <source>drillrun.not_started</source>
   <translation>Cet exercice n’a pas commencé. Lancez son horloge avec « recon drill start ».</translation>
  </message>
  <message>
   <source>drillrun.no_such</source>
   <translation>Il n’y a pas de numéro {number} : cet exercice en a {count}.</translation>
  </message>
  <message>
   <source>drillrun.no_report</source>
   <translation>{file} n’est pas un rapport d’exercice. Indiquez le dossier de l’exercice précédent, ou le fichier JSON placé à côté de son rapport.</translation>
  </message>
  <message>
   <source>drillrun.thousands</source>
   <translation> </translation>
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
   <translation>L’exercice est lancé : {minutes}. La fenêtre montre le temps restant et l’événement suivant.</translation>
  </message>
  <message>
   <source>drillrun.stopped</source>
   <translation>L’exercice est terminé après {minutes}. Son rapport : recon drill report {folder} --out rapport.pdf</translation>
  </message>
  <message>
   <source>drillrun.stopped_at</source>
   <translation>L’exercice est terminé ; il a duré {minutes}.</translation>
  </message>
  <message>
   <source>drillrun.runs</source>
   <translation>L’exercice est en cours depuis {minutes} ; il reste {left}.</translation>
  </message>
  <message>
   <source>drillrun.runs_over</source>
   <translation>L’exercice est en cours depuis {minutes} ; le temps est dépassé de {left}.</translation>
  </message>
  <message>
   <source>drillrun.tasks_done</source>
   <translation>Tâches cochées : {done} sur {count}.</translation>
  </message>
  <message>
   <source>drillrun.inject_line</source>
   <translation>{number}. {title}</translation>
  </message>
  <message>
   <source>drillrun.is_planned</source>
   <translation>à {planned}</translation>
  </message>
  <message>
   <source>drillrun.is_due</source>
   <translation>à {planned} : MAINTENANT</translation>
  </message>
  <message>
   <source>drillrun.was_done</source>
   <translation>prévu à {planned}, joué à {at} ({by})</translation>
  </message>
  <message>
   <source>drillrun.noted</source>
   <translation> : {note}</translation>
  </message>
  <message>
   <source>drillrun.cards_written</source>
   <translation>Cartes : {count}. À imprimer : {file}</translation>
  </message>
  <message>
   <source>drillrun.written</source>
   <translation>Rapport écrit : {file}, et à côté le fichier JSON auquel l’exercice suivant sera comparé.</translation>
  </message>
  <message>
   <source>drillrun.cli.start</source>
   <translation>lance l’horloge d’un exercice</translation>
  </message>
  <message>
   <source>drillrun.cli.status</source>
   <translation>où en est un exercice : horloge, événement à jouer, événement suivant</translation>
  </message>
  <message>
   <source>drillrun.cli.inject</source>
   <translation>liste les événements d’un exercice, imprime leurs cartes, note ce qui a été joué</translation>
  </message>
  <message>
   <source>drillrun.cli.stop</source>
   <translation>arrête l’horloge d’un exercice, pour de bon</translation>
  </message>
  <message>
   <source>drillrun.cli.report</source>
   <translation>rédige le rapport d’un exercice pour le plan de continuité, comparé au précédent</translation>
  </message>
  <message>
   <source>drillrun.cli.folder</source>
   <translation>le dossier de l’exercice</translation>
  </message>
  <message>
   <source>drillrun.cli.number</source>
   <translation>le numéro de l’événement joué</translation>
  </message>
  <message>
   <source>drillrun.cli.note</source>
   <translation>ce qui a été observé, pour le rapport</translation>
  </message>
  <message>
   <source>drillrun.cli.undo</source>
   <translation>l’événement n’a finalement pas été joué</translation>
  </message>
  <message>
   <source>drillrun.cli.cards</source>
   <translation>écrire une carte par événement, à remettre quand sa minute arrive</translation>
  </message>
  <message>
   <source>drillrun.cli.before</source>
   <translation>l’exercice précédent : son dossier, ou le fichier JSON à côté de son rapport</translation>
  </message>
  <message>
   <source>drillrun.cli.out</source>
   <translation>le rapport, en PDF ; le fichier JSON à côté porte le même nom</translation>
  </message>
  <message>
   <source>drillrun.cli.out_is_json</source>
   <translation>{file} : le fichier JSON se place à côté du rapport, qui est un PDF. Donnez à --out un nom en .pdf.</translation>
  </message>
  <message>
   <source>drillrun.cli.over_before</source>
   <translation>{file} est le rapport de l’exercice précédent, et serait écrasé. Donnez un autre nom à --out.</translation>
  </message>
  <message>
   <source>drillrun.cli.nothing</source>
   <translation>Indiquez où écrire le rapport avec --out, ou demandez --json.</translation>
  </message>
  <message>
   <source>drillrun.fate.caught</source>
   <translation>vue</translation>
  </message>
  <message>
   <source>drillrun.fate.open</source>
   <translation>retenue, non traitée</translation>
  </message>
  <message>
   <source>drillrun.fate.missed</source>
   <translation>manquée</translation>
  </message>
  <message>
   <source>drillrun.fate.not_seen</source>
   <translation>non vue</translation>
  </message>
  <message>
   <source>drillrun.by.recon</source>
   <translation>recon</translation>
  </message>
  <message>
   <source>drillrun.by.person</source>
   <translation>une personne</translation>
  </message>
  <message>
   <source>drillrun.figure.minutes</source>
   <translation>Durée, en minutes</translation>
  </message>
  <message>
   <source>drillrun.figure.sheets_back</source>
   <translation>Feuilles revenues</translation>
  </message>
  <message>
   <source>drillrun.figure.sheets_done</source>
   <translation>Feuilles entièrement vérifiées</translation>
  </message>
  <message>
   <source>drillrun.figure.sheets_per_hour</source>
   <translation>Feuilles par heure</translation>
  </message>
  <message>
   <source>drillrun.figure.accepted</source>
   <translation>Valeurs admises sans personne</translation>
  </message>
  <message>
   <source>drillrun.figure.blank</source>
   <translation>Champs dits vides sans personne</translation>
  </message>
  <message>
   <source>drillrun.figure.decided</source>
   <translation>Valeurs décidées par une personne</translation>
  </message>
  <message>
   <source>drillrun.figure.fields_per_hour</source>
   <translation>Valeurs décidées par heure</translation>
  </message>
  <message>
   <source>drillrun.figure.given_up</source>
   <translation>Valeurs dites illisibles à tort</translation>
  </message>
  <message>
   <source>drillrun.figure.wrong_patients</source>
   <translation>Feuilles au mauvais patient</translation>
  </message>
  <message>
   <source>drillrun.figure.wrong_by_recon</source>
   <translation>Valeurs fausses admises par recon</translation>
  </message>
  <message>
   <source>drillrun.figure.wrong_by_people</source>
   <translation>Valeurs fausses de personnes</translation>
  </message>
  <message>
   <source>drillrun.figure.planted</source>
   <translation>Erreurs introduites</translation>
  </message>
  <message>
   <source>drillrun.figure.caught</source>
   <translation>Erreurs introduites vues</translation>
  </message>
  <message>
   <source>drillrun.figure.open</source>
   <translation>Retenues, non traitées</translation>
  </message>
  <message>
   <source>drillrun.figure.missed</source>
   <translation>Erreurs introduites manquées</translation>
  </message>
  <message>
   <source>drillrun.figure.not_seen</source>
   <translation>Erreurs introduites dont rien n’a été vu</translation>
  </message>
  <message>
   <source>drillrun.figure.gone</source>
   <translation>Feuilles ou pages retenues au service</translation>
  </message>
  <message>
   <source>drillrun.figure.gone_explained</source>
   <translation>Parmi elles, déclarées manquantes</translation>
  </message>
  <message>
   <source>drillrun.figure.keys</source>
   <translation>Touches frappées</translation>
  </message>
  <message>
   <source>drillrun.figure.keys_per_sheet</source>
   <translation>Touches par feuille vérifiée</translation>
  </message>
  <message>
   <source>drillrun.figure.clicks</source>
   <translation>Clics</translation>
  </message>
  <message>
   <source>drillrun.figure.at_work</source>
   <translation>Minutes à l’écran, en tout</translation>
  </message>
  <message>
   <source>drillrun.figure.wait</source>
   <translation>Minutes entre scan et décision (médiane)</translation>
  </message>
  <message>
   <source>drillrun.short.sheets_done</source>
   <translation>feuilles vérifiées, sur {sheets}</translation>
  </message>
  <message>
   <source>drillrun.short.wrong_patients</source>
   <translation>feuilles au mauvais patient</translation>
  </message>
  <message>
   <source>drillrun.short.wrong</source>
   <translation>valeurs fausses</translation>
  </message>
  <message>
   <source>drillrun.short.caught</source>
   <translation>erreurs vues, sur {planted}</translation>
  </message>
  <message>
   <source>drillrun.short.missed</source>
   <translation>erreurs manquées</translation>
  </message>
  <message>
   <source>drillrun.left.fields</source>
   <translation>champs à vérifier</translation>
  </message>
  <message>
   <source>drillrun.left.sheets</source>
   <translation>feuilles pas entièrement vérifiées</translation>
  </message>
  <message>
   <source>drillrun.left.not_back</source>
   <translation>feuilles non revenues, sans explication</translation>
  </message>
  <message>
   <source>drillrun.left.nobodys</source>
   <translation>feuilles vérifiées sans patient</translation>
  </message>
  <message>
   <source>drillrun.left.doubts</source>
   <translation>feuilles dont l’identité est en doute</translation>
  </message>
  <message>
   <source>drillrun.left.faults</source>
   <translation>pages illisibles, non traitées</translation>
  </message>
  <message>
   <source>drillrun.left.proposals</source>
   <translation>changements en attente d’une seconde personne</translation>
  </message>
  <message>
   <source>drillrun.band.runs</source>
   <translation>Reste {left}</translation>
  </message>
  <message>
   <source>drillrun.band.over</source>
   <translation>Temps dépassé de {left}</translation>
  </message>
  <message>
   <source>drillrun.band.ended</source>
   <translation>Exercice terminé</translation>
  </message>
  <message>
   <source>drillrun.band.waits</source>
   <translation>L’horloge n’est pas lancée</translation>
  </message>
  <message>
   <source>drillrun.band.due</source>
   <translation>Maintenant : {title}</translation>
  </message>
  <message>
   <source>drillrun.band.due_more</source>
   <translation>Maintenant : {title} (et {count} de plus)</translation>
  </message>
  <message>
   <source>drillrun.band.next</source>
   <translation>Ensuite, à {minute} : {title}</translation>
  </message>
  <message>
   <source>drillrun.band.none</source>
   <translation>Plus rien de prévu</translation>
  </message>
  <message>
   <source>drillrun.band.done</source>
   <translation>C’est joué</translation>
  </message>
  <message>
   <source>drillrun.band.tasks</source>
   <translation>Tâches {done}/{count}</translation>
  </message>
  <message>
   <source>drillrun.band.who_nurse</source>
   <translation>Soignants</translation>
  </message>
  <message>
   <source>drillrun.band.who_clerk</source>
   <translation>Agents</translation>
  </message>
  <message>
   <source>drillrun.band.who_leader</source>
   <translation>Meneur</translation>
  </message>
  <message>
   <source>drillrun.band.task_at</source>
   <translation>{minute} · {words}</translation>
  </message>
  <message>
   <source>drillrun.band.tasks_tip</source>
   <translation>Qui fait quoi : cochez ce qui est fait</translation>
  </message>
  <message>
   <source>drillrun.card.title</source>
   <translation>Cartes de l’exercice</translation>
  </message>
  <message>
   <source>drillrun.card.at</source>
   <translation>À {minute}</translation>
  </message>
  <message>
   <source>drillrun.card.number</source>
   <translation>Carte {number} sur {count}</translation>
  </message>
  <message>
   <source>drillrun.card.for_nurse</source>
   <translation>pour les soignants</translation>
  </message>
  <message>
   <source>drillrun.card.for_clerk</source>
   <translation>pour les agents</translation>
  </message>
  <message>
   <source>drillrun.card.for_leader</source>
   <translation>pour qui mène l’exercice</translation>
  </message>
  <message>
   <source>drillrun.card.done</source>
   <translation>Joué à  ____ : ____     Observé :</translation>
  </message>
  <message>
   <source>drillrun.report.title</source>
   <translation>Compte rendu d’exercice : panne informatique</translation>
  </message>
  <message>
   <source>drillrun.report.for_file</source>
   <translation>Pièce du plan de continuité d’activité</translation>
  </message>
  <message>
   <source>drillrun.report.subject</source>
   <translation>{ward} · {day} · exercice {seed}</translation>
  </message>
  <message>
   <source>drillrun.report.page</source>
   <translation>Page {number} sur {of}</translation>
  </message>
  <message>
   <source>drillrun.report.fictitious</source>
   <translation>Exercice. Tous les patients sont inventés ; rien n’est sorti du dossier de l’exercice.</translation>
  </message>
  <message>
   <source>drillrun.report.none</source>
   <translation>Néant.</translation>
  </message>
  <message>
   <source>drillrun.report.unseen</source>
   <translation>Leur page n’a pas été numérisée : elles ne comptent ni comme vues, ni comme manquées.</translation>
  </message>
  <message>
   <source>drillrun.report.unseen_by_hand</source>
   <translation>Non vue : pas faite, pas numérisée, ou passée inaperçue. Demandez aux soignants et notez la réponse ; une erreur faite et numérisée dont rien n’a été vu est une erreur manquée.</translation>
  </message>
  <message>
   <source>drillrun.report.wrong_by_hand</source>
   <translation>Comparé à ce que les soignants devaient écrire : ce qu’ils ont écrit autrement figure ici aussi. Regardez la feuille.</translation>
  </message>
  <message>
   <source>drillrun.report.outside</source>
   <translation>Actes avant le départ ou après l’arrêt de l’horloge : {count}. Ils sont dans les chiffres.</translation>
  </message>
  <message>
   <source>drillrun.report.running</source>
   <translation>L’exercice était encore en cours à la rédaction de ce compte rendu.</translation>
  </message>
  <message>
   <source>drillrun.section.identity</source>
   <translation>L’exercice</translation>
  </message>
  <message>
   <source>drillrun.section.people</source>
   <translation>Participants</translation>
  </message>
  <message>
   <source>drillrun.section.objectives</source>
   <translation>Objectifs et résultats</translation>
  </message>
  <message>
   <source>drillrun.section.gaps</source>
   <translation>Écarts et actions</translation>
  </message>
  <message>
   <source>drillrun.section.planted</source>
   <translation>Erreurs introduites</translation>
  </message>
  <message>
   <source>drillrun.section.not_caught</source>
   <translation>Erreurs introduites retenues ou manquées</translation>
  </message>
  <message>
   <source>drillrun.section.unseen</source>
   <translation>Erreurs introduites dont rien n’a été vu</translation>
  </message>
  <message>
   <source>drillrun.section.patients</source>
   <translation>Feuilles au mauvais patient</translation>
  </message>
  <message>
   <source>drillrun.section.wrong</source>
   <translation>Valeurs retenues qui ne sont pas ce qui était écrit</translation>
  </message>
  <message>
   <source>drillrun.section.left</source>
   <translation>Non fait à la fin</translation>
  </message>
  <message>
   <source>drillrun.section.comparison</source>
   <translation>Comparaison avec l’exercice précédent</translation>
  </message>
  <message>
   <source>drillrun.section.figures</source>
   <translation>Chiffres</translation>
  </message>
  <message>
   <source>drillrun.section.injects</source>
   <translation>Événements</translation>
  </message>
  <message>
   <source>drillrun.section.tasks</source>
   <translation>Tâches</translation>
  </message>
  <message>
   <source>drillrun.section.rooms</source>
   <translation>À l’écran</translation>
  </message>
  <message>
   <source>drillrun.section.signatures</source>
   <translation>Signatures</translation>
  </message>
  <message>
   <source>drillrun.head.name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>drillrun.head.work</source>
   <translation>Fonction</translation>
  </message>
  <message>
   <source>drillrun.head.objective</source>
   <translation>Objectif</translation>
  </message>
  <message>
   <source>drillrun.head.result</source>
   <translation>Résultat</translation>
  </message>
  <message>
   <source>drillrun.head.met</source>
   <translation>Atteint</translation>
  </message>
  <message>
   <source>drillrun.head.gap</source>
   <translation>Écart</translation>
  </message>
  <message>
   <source>drillrun.head.action</source>
   <translation>Action</translation>
  </message>
  <message>
   <source>drillrun.head.who</source>
   <translation>Qui</translation>
  </message>
  <message>
   <source>drillrun.head.by_when</source>
   <translation>Échéance</translation>
  </message>
  <message>
   <source>drillrun.head.mistake</source>
   <translation>Erreur</translation>
  </message>
  <message>
   <source>drillrun.head.planted</source>
   <translation>Introduites</translation>
  </message>
  <message>
   <source>drillrun.head.caught</source>
   <translation>Vues</translation>
  </message>
  <message>
   <source>drillrun.head.open</source>
   <translation>Retenues</translation>
  </message>
  <message>
   <source>drillrun.head.missed</source>
   <translation>Manquées</translation>
  </message>
  <message>
   <source>drillrun.head.not_seen</source>
   <translation>Non vues</translation>
  </message>
  <message>
   <source>drillrun.head.was_made</source>
   <translation>Faite ?</translation>
  </message>
  <message>
   <source>drillrun.head.sheet</source>
   <translation>Feuille</translation>
  </message>
  <message>
   <source>drillrun.head.fate</source>
   <translation>Ce qu’elle est devenue</translation>
  </message>
  <message>
   <source>drillrun.head.noticed</source>
   <translation>Remarquée par</translation>
  </message>
  <message>
   <source>drillrun.head.patient</source>
   <translation>À qui elle est</translation>
  </message>
  <message>
   <source>drillrun.head.stands</source>
   <translation>Attribuée à</translation>
  </message>
  <message>
   <source>drillrun.head.written</source>
   <translation>Écrit</translation>
  </message>
  <message>
   <source>drillrun.head.taken</source>
   <translation>Retenu</translation>
  </message>
  <message>
   <source>drillrun.head.by</source>
   <translation>Par</translation>
  </message>
  <message>
   <source>drillrun.head.what</source>
   <translation>Quoi</translation>
  </message>
  <message>
   <source>drillrun.head.count</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>drillrun.head.figure</source>
   <translation>Chiffre</translation>
  </message>
  <message>
   <source>drillrun.head.before</source>
   <translation>Avant</translation>
  </message>
  <message>
   <source>drillrun.head.now</source>
   <translation>Cette fois</translation>
  </message>
  <message>
   <source>drillrun.head.change</source>
   <translation>Évolution</translation>
  </message>
  <message>
   <source>drillrun.head.minute</source>
   <translation>Prévu</translation>
  </message>
  <message>
   <source>drillrun.head.done</source>
   <translation>Fait</translation>
  </message>
  <message>
   <source>drillrun.head.event</source>
   <translation>Événement</translation>
  </message>
  <message>
   <source>drillrun.head.task</source>
   <translation>Tâche</translation>
  </message>
  <message>
   <source>drillrun.head.note</source>
   <translation>Observé</translation>
  </message>
  <message>
   <source>drillrun.head.part</source>
   <translation>Pour</translation>
  </message>
  <message>
   <source>drillrun.head.room</source>
   <translation>Écran</translation>
  </message>
  <message>
   <source>drillrun.head.keys</source>
   <translation>Touches</translation>
  </message>
  <message>
   <source>drillrun.head.clicks</source>
   <translation>Clics</translation>
  </message>
  <message>
   <source>drillrun.head.minutes</source>
   <translation>Minutes</translation>
  </message>
  <message>
   <source>drillrun.head.function</source>
   <translation>Fonction</translation>
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
   <translation>Date et heures</translation>
  </message>
  <message>
   <source>drillrun.fact.ward</source>
   <translation>Service</translation>
  </message>
  <message>
   <source>drillrun.fact.scenario</source>
   <translation>Scénario</translation>
  </message>
  <message>
   <source>drillrun.fact.scenario_is</source>
   <translation>Panne informatique, soins tracés sur papier. Feuilles imprimées : {sheets} ; ce qui revient est à numériser, vérifier, rattacher et compter. Des erreurs y ont été introduites ; événements prévus pendant ce temps : {injects}.</translation>
  </message>
  <message>
   <source>drillrun.fact.length</source>
   <translation>Prévu, réel</translation>
  </message>
  <message>
   <source>drillrun.fact.length_is</source>
   <translation>{planned} prévues, {taken} réelles</translation>
  </message>
  <message>
   <source>drillrun.fact.limits</source>
   <translation>Réel et simulé</translation>
  </message>
  <message>
   <source>drillrun.fact.limits_is</source>
   <translation>Réel : le programme, les procédures, les personnes. Simulé : les patients et ce qui est écrit. Rien n’a été transmis à aucun système.</translation>
  </message>
  <message>
   <source>drillrun.fact.from_to</source>
   <translation>{start} à {end}</translation>
  </message>
  <message>
   <source>drillrun.fact.observer</source>
   <translation>Mené par</translation>
  </message>
  <message>
   <source>drillrun.objective.patients</source>
   <translation>Aucune feuille n’est attribuée au mauvais patient</translation>
  </message>
  <message>
   <source>drillrun.objective.values</source>
   <translation>Aucune valeur fausse n’est retenue</translation>
  </message>
  <message>
   <source>drillrun.objective.planted</source>
   <translation>Chaque erreur introduite est vue ou retenue</translation>
  </message>
  <message>
   <source>drillrun.objective.gone</source>
   <translation>Chaque feuille manquante est connue et déclarée</translation>
  </message>
  <message>
   <source>drillrun.objective.finished</source>
   <translation>Tout ce qui est revenu est vérifié, dans les temps</translation>
  </message>
  <message>
   <source>drillrun.objective.injects</source>
   <translation>Chaque événement prévu a été joué</translation>
  </message>
  <message>
   <source>drillrun.result.patients</source>
   <translation>au mauvais patient : {count}</translation>
  </message>
  <message>
   <source>drillrun.result.values</source>
   <translation>fausses : {count} (de recon : {recon}, de personnes : {people})</translation>
  </message>
  <message>
   <source>drillrun.result.planted</source>
   <translation>sur {planted}, vues : {caught}, retenues : {open}, manquées : {missed}, non vues : {not_seen}</translation>
  </message>
  <message>
   <source>drillrun.result.gone</source>
   <translation>déclarées : {explained} sur {gone}</translation>
  </message>
  <message>
   <source>drillrun.result.finished</source>
   <translation>vérifiées : {done} sur {back}, en {minutes} min sur {planned}</translation>
  </message>
  <message>
   <source>drillrun.result.injects</source>
   <translation>{done} sur {count}</translation>
  </message>
  <message>
   <source>drillrun.result.yes</source>
   <translation>oui</translation>
  </message>
  <message>
   <source>drillrun.result.no</source>
   <translation>non</translation>
  </message>
  <message>
   <source>drillrun.result.untested</source>
   <translation>pas éprouvé</translation>
  </message>
  <message>
   <source>drillrun.result.either</source>
   <translation>oui / non</translation>
  </message>
  <message>
   <source>drillrun.gap.patients</source>
   <translation>Feuilles au mauvais patient : {count}</translation>
  </message>
  <message>
   <source>drillrun.gap.values</source>
   <translation>Valeurs fausses retenues : {count}</translation>
  </message>
  <message>
   <source>drillrun.gap.missed</source>
   <translation>Erreurs introduites manquées : {kinds}</translation>
  </message>
  <message>
   <source>drillrun.gap.open</source>
   <translation>Erreurs introduites retenues, non traitées : {kinds}</translation>
  </message>
  <message>
   <source>drillrun.gap.gone</source>
   <translation>Feuilles ou pages manquantes non déclarées : {count}</translation>
  </message>
  <message>
   <source>drillrun.gap.left</source>
   <translation>Non fait à la fin : {what}</translation>
  </message>
  <message>
   <source>drillrun.gap.injects</source>
   <translation>Événements non joués : {count}</translation>
  </message>
  <message>
   <source>drillrun.change.better</source>
   <translation>mieux</translation>
  </message>
  <message>
   <source>drillrun.change.worse</source>
   <translation>moins bien</translation>
  </message>
  <message>
   <source>drillrun.change.same</source>
   <translation>pareil</translation>
  </message>
  <message>
   <source>drillrun.change.scale</source>
   <translation>avant : {sheets} feuilles en {minutes} min, {ward}, {day}</translation>
  </message>
  <message>
   <source>drillrun.sign.leader</source>
   <translation>Qui a mené l’exercice</translation>
  </message>
  <message>
   <source>drillrun.sign.ward</source>
   <translation>Cadre du service</translation>
  </message>
  <message>
   <source>drillrun.sign.it</source>
   <translation>Système d’information</translation>
  </message>
  <message>
   <source>drillrun.sign.continuity</source>
   <translation>Continuité d’activité</translation>
  </message>
  <message>
   <source>errors.internal</source>
   <translation>Une erreur interne est survenue dans recon : {reason}. Rien n’est perdu. Relancez avec RECON_DEBUG=1 et transmettez la trace au service informatique.</translation>
  </message>
  <message>
   <source>errors.usage</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>errors.form</source>
   <translation>Le formulaire ne peut pas être utilisé : {reason}</translation>
  </message>
  <message>
   <source>errors.form_definition</source>
   <translation>La définition du formulaire est fausse ; corrigez ces lignes puis vérifiez avec « recon forms check » :
{faults}</translation>
  </message>
  <message>
   <source>errors.unknown_form</source>
   <translation>Il n’y a pas de formulaire « {form} » dans le kit. « recon forms » donne la liste : {known}.</translation>
  </message>
  <message>
   <source>errors.roster</source>
   <translation>La liste de patients {file} ne peut pas être utilisée ; rien n’a été enregistré ni imprimé. Corrigez ces lignes :
{faults}</translation>
  </message>
  <message>
   <source>errors.message</source>
   <translation>Le message HL7 ne peut pas être utilisé : {reason}</translation>
  </message>
  <message>
   <source>errors.message_refused</source>
   <translation>Le message HL7 est refusé : {reason}</translation>
  </message>
  <message>
   <source>errors.message_foreign</source>
   <translation>Le message HL7 n’est pas de ceux que recon lit : {reason}</translation>
  </message>
  <message>
   <source>errors.message_unusable</source>
   <translation>Le message HL7 ne peut pas être utilisé : {reason}</translation>
  </message>
  <message>
   <source>errors.store</source>
   <translation>Le dossier de données {store} ne peut pas être utilisé : {reason}</translation>
  </message>
  <message>
   <source>errors.store_missing</source>
   <translation>Il n’y a pas de dossier de données dans {store}. Créez-le avec « recon init » ou indiquez le bon dossier avec --store.</translation>
  </message>
  <message>
   <source>errors.store_exists</source>
   <translation>Il y a déjà un dossier de données dans {store}. Utilisez-le tel quel ou indiquez un autre dossier avec --store.</translation>
  </message>
  <message>
   <source>errors.store_read_only</source>
   <translation>Le dossier de données {store} est en lecture seule. Vérifiez les droits du dossier, ou copiez-le sur un disque accessible en écriture.</translation>
  </message>
  <message>
   <source>errors.store_full</source>
   <translation>Le disque qui contient {store} est plein. Ce qui a été fait avant est conservé. Libérez de la place puis relancez la même commande.</translation>
  </message>
  <message>
   <source>errors.store_busy</source>
   <translation>Un autre programme utilise le dossier de données {store}. Attendez qu’il ait fini puis relancez la même commande.</translation>
  </message>
  <message>
   <source>errors.store_damaged</source>
   <translation>Le dossier de données {store} est endommagé : {reason}. N’y travaillez plus, copiez-le tel quel et lancez « recon check ».</translation>
  </message>
  <message>
   <source>errors.store_keys_gone</source>
   <translation>Le dossier de données {store} ne s’ouvre pas : {reason}. Remettez les fichiers keys.json et keys-copy.json, d’une copie ou d’une sauvegarde de ce dossier ; sinon, reprenez la dernière sauvegarde (« recon restore »). N’y écrivez rien d’autre.</translation>
  </message>
  <message>
   <source>errors.store_unread</source>
   <translation>Le disque de {store} ne répond pas, ou ne peut plus lire ou écrire ce qui s’y trouve : {reason}. Vérifiez le câble, la clé USB ou le réseau, puis relancez la même commande. Si cela se répète, ne vous servez plus de ce disque : copiez le dossier sur un autre, ou reprenez la dernière sauvegarde (« recon restore »).</translation>
  </message>
  <message>
   <source>errors.store_too_new</source>
   <translation>Le dossier de données {store} a été créé par une version plus récente de recon. Installez cette version puis relancez la commande.</translation>
  </message>
  <message>
   <source>errors.page</source>
   <translation>La page ne peut pas être lue : {reason}</translation>
  </message>
  <message>
   <source>errors.file_missing</source>
   <translation>Le fichier ne peut pas être ouvert : {reason}. Vérifiez le chemin et les droits, puis numérisez-le à nouveau.</translation>
  </message>
  <message>
   <source>errors.file_empty</source>
   <translation>Le fichier est vide. Numérisez la page à nouveau.</translation>
  </message>
  <message>
   <source>errors.file_unreadable</source>
   <translation>Le fichier n’est ni une image ni un PDF lisible. Numérisez la page à nouveau en JPEG, PNG, TIFF ou PDF.</translation>
  </message>
  <message>
   <source>errors.file_truncated</source>
   <translation>La fin du fichier manque : le transfert a été coupé. Copiez-le ou numérisez-le à nouveau.</translation>
  </message>
  <message>
   <source>errors.file_heic</source>
   <translation>Photo HEIC, que recon ne lit pas. Sur l’iPhone, choisissez Réglages &gt; Appareil photo &gt; Formats &gt; Le plus compatible et reprenez-la, ou envoyez-la en JPEG.</translation>
  </message>
  <message>
   <source>errors.file_locked</source>
   <translation>Le PDF demande un mot de passe. Enregistrez-le sans mot de passe puis numérisez-le à nouveau.</translation>
  </message>
  <message>
   <source>errors.image_too_small</source>
   <translation>L’image est trop petite pour contenir une feuille ({width} x {height} pixels). Numérisez la page à nouveau à 200 ppp ou plus.</translation>
  </message>
  <message>
   <source>errors.image_too_large</source>
   <translation>L’image dépasse ce que recon lit ({width} x {height} pixels). Numérisez la page à nouveau à 300 ppp.</translation>
  </message>
  <message>
   <source>errors.code_missing</source>
   <translation>Aucun code de feuille n’a été trouvé sur la page. Vérifiez que c’est une feuille recon, entière et non masquée, puis numérisez-la à nouveau ; sinon mettez-la de côté.</translation>
  </message>
  <message>
   <source>errors.code_invalid</source>
   <translation>Le code de la feuille a été lu mais ce n’est pas un code recon valide. Numérisez la page à nouveau ; si cela persiste, mettez la feuille de côté.</translation>
  </message>
  <message>
   <source>errors.version_unknown</source>
   <translation>La feuille est d’une version du formulaire « {form} » ({version}) que ce dossier n’a jamais imprimée. Utilisez le dossier qui l’a imprimée, ou importez cette version.</translation>
  </message>
  <message>
   <source>errors.sheet_foreign</source>
   <translation>La feuille {sheet} n’a pas été émise par ce dossier. Lisez-la avec le dossier qui l’a imprimée.</translation>
  </message>
  <message>
   <source>errors.page_inconsistent</source>
   <translation>Le code de la feuille {sheet} contredit ce qui a été émis sous ce numéro. Mettez la feuille de côté et montrez-la au responsable.</translation>
  </message>
  <message>
   <source>errors.page_differs</source>
   <translation>La page {page} de la feuille {sheet} était déjà revenue, et cette numérisation dit autre chose ({fields}). La feuille attend : comparez les deux images dans la fenêtre (F6) et dites laquelle compte, ou faites-le avec « recon keep {sheet} {page} --first » (la première) ou « --latest » (la dernière).</translation>
  </message>
  <message>
   <source>errors.registration_failed</source>
   <translation>La page ne se superpose pas assez bien à son formulaire ({reason}). Aplatissez la feuille et numérisez-la à nouveau.</translation>
  </message>
  <message>
   <source>errors.worker_lost</source>
   <translation>La lecture de cette page a arrêté le programme deux fois. La page est conservée ; montrez-la au service informatique.</translation>
  </message>
  <message>
   <source>errors.identity</source>
   <translation>Il n’est pas certain à qui cela appartient : {reason}</translation>
  </message>
  <message>
   <source>errors.unknown_doubt</source>
   <translation>Rien d’ouvert ne porte le numéro « {doubt} », ou plusieurs numéros finissent ainsi. « recon doubts » et « recon merge » montrent ce qu’il y a.</translation>
  </message>
  <message>
   <source>errors.identity_mismatch</source>
   <translation>Rien n’a été enregistré. La feuille {sheet} ne peut pas être attribuée au patient {patient} : {reason}. Regardez la feuille à nouveau, et cherchez le patient à nouveau.</translation>
  </message>
  <message>
   <source>errors.second_person</source>
   <translation>{by} en a fait la première moitié : une autre personne doit regarder et décider.</translation>
  </message>
  <message>
   <source>errors.change_refused</source>
   <translation>{reason} Rien n’a été changé.</translation>
  </message>
  <message>
   <source>errors.record</source>
   <translation>L’enregistrement est impossible : {reason}</translation>
  </message>
  <message>
   <source>errors.unknown_sheet</source>
   <translation>Il n’y a pas de feuille {sheet} dans ce dossier. Vérifiez le numéro sous le code.</translation>
  </message>
  <message>
   <source>errors.unknown_field</source>
   <translation>La feuille {sheet} n’a pas de champ « {field} ». Ses champs : {known}.</translation>
  </message>
  <message>
   <source>errors.invalid_value</source>
   <translation>« {value} » ne peut pas être la valeur de « {field} » : {reason}</translation>
  </message>
  <message>
   <source>errors.unknown_patient</source>
   <translation>Aucun patient d’IPP {ipp} n’est connu. Vérifiez le numéro, ou importez la liste des patients à l’écran Impression (Ctrl+I) ou avec « recon roster import ».</translation>
  </message>
  <message>
   <source>errors.patient_conflict</source>
   <translation>La feuille {sheet} est déjà celle du patient {patient}. Elle est restée telle quelle.</translation>
  </message>
  <message>
   <source>errors.sheet_state</source>
   <translation>La feuille {sheet} est « {state} » : {reason}</translation>
  </message>
  <message>
   <source>errors.calibration_unchanged</source>
   <translation>L’acceptation de « {source} » n’a pas été resserrée : il n’y a rien à lever.</translation>
  </message>
  <message>
   <source>errors.unknown_batch</source>
   <translation>Il n’y a pas de lot d’impression « {batch} » dans ce dossier, ou plusieurs finissent ainsi. « recon batches » donne la liste.</translation>
  </message>
  <message>
   <source>errors.batch_counted</source>
   <translation>Le lot {batch} a déjà été compté par {by}, le {at}. Une feuille qui manque malgré tout s’annule avec « recon void » ou se cherche avec « recon missing ».</translation>
  </message>
  <message>
   <source>errors.patient_alike</source>
   <translation>Il y a déjà quelqu’un qui pourrait être la même personne :
{patients}
Utilisez ce numéro ; si c’est une autre personne, relancez la commande avec --anyway.</translation>
  </message>
  <message>
   <source>errors.delivery</source>
   <translation>L’envoi n’a pas abouti : {reason}</translation>
  </message>
  <message>
   <source>errors.destination_unreachable</source>
   <translation>Personne ne répond à {destination} : {reason}. Vérifiez l’adresse et le réseau ; rien n’est perdu, renvoyez plus tard.</translation>
  </message>
  <message>
   <source>errors.destination_refused</source>
   <translation>{destination} a refusé l’envoi ({status}) : {reason}. Rien n’est compté comme livré ; renvoyez quand c’est corrigé.</translation>
  </message>
  <message>
   <source>errors.nothing_traced</source>
   <translation>Rien ici ne porte le nom « {what} » : ni une ressource d’une destination, ni une feuille. Donnez par exemple Observation/17, un MSH-10, FEUILLE:CHAMP:LIGNE, FEUILLE:PAGE ou un numéro de feuille.</translation>
  </message>
  <message>
   <source>errors.receipt_altered</source>
   <translation>{file} n’est pas tel qu’il a été signé : {reason}. Ne vous y fiez pas ; demandez-en un autre au poste qui l’a établi (« recon receipt »).</translation>
  </message>
  <message>
   <source>errors.port_unusable</source>
   <translation>Le port {port} ne peut pas être écouté sur {host} : {reason}. Choisissez un autre port, ou arrêtez le programme qui l’occupe.</translation>
  </message>
  <message>
   <source>errors.unreadable</source>
   <translation>{path} ne peut pas être lu : {reason}. Vérifiez le nom et l’endroit, et que la clé USB ou le partage est branché.</translation>
  </message>
  <message>
   <source>errors.output</source>
   <translation>{path} ne peut pas être écrit : {reason}. Choisissez un autre emplacement.</translation>
  </message>
  <message>
   <source>errors.tool_missing</source>
   <translation>{tool} manque sur cette machine : {reason}</translation>
  </message>
  <message>
   <source>errors.scanner</source>
   <translation>Le scanner « {device} » n’a pas numérisé : {reason}. Pages conservées de ce passage : {pages}. Éteignez puis rallumez le scanner, et recommencez.</translation>
  </message>
  <message>
   <source>errors.scanner_missing</source>
   <translation>Aucun scanner « {device} » ne répond. Vérifiez qu’il est allumé et branché, et que son nom est le bon (« recon scan --devices » donne ceux qui répondent).</translation>
  </message>
  <message>
   <source>errors.scanner_empty</source>
   <translation>Il n’y a pas de papier dans le chargeur de « {device} ». Posez-y les feuilles, ou choisissez la vitre, et recommencez.</translation>
  </message>
  <message>
   <source>errors.scanner_jammed</source>
   <translation>Une feuille est coincée dans « {device} ». Pages conservées : {pages}. Retirez-la, lissez-la, remettez-la avec celles qui suivent, et recommencez.</translation>
  </message>
  <message>
   <source>errors.scanner_open</source>
   <translation>Le capot de « {device} » est ouvert. Pages conservées : {pages}. Fermez-le, remettez la page suivante, et recommencez.</translation>
  </message>
  <message>
   <source>errors.scanner_busy</source>
   <translation>Le scanner « {device} » est pris par un autre programme, ou encore occupé. Pages conservées : {pages}. Attendez un instant, fermez les autres logiciels de numérisation, et recommencez.</translation>
  </message>
  <message>
   <source>errors.scanner_gone</source>
   <translation>Le scanner « {device} » ne répond plus. Pages conservées : {pages}. Vérifiez son câble et qu’il est allumé, remettez la page qui s’y trouvait, et recommencez.</translation>
  </message>
  <message>
   <source>errors.scanner_denied</source>
   <translation>Cet utilisateur n’a pas le droit de se servir du scanner « {device} ». Pages conservées : {pages}. Demandez au service informatique de l’ajouter au groupe « scanner » (ou « lp »), puis rouvrez la session.</translation>
  </message>
  <message>
   <source>errors.scanner_locked</source>
   <translation>Le scanner « {device} » demande un nom et un mot de passe, ou refuse ceux qui lui sont donnés. Pages conservées : {pages}. Mettez le nom dans l’adresse (escl:http://NOM@…) et le mot de passe dans RECON_SCANNER_PASSWORD, ou demandez au service informatique.</translation>
  </message>
  <message>
   <source>errors.scanner_untrusted</source>
   <translation>Le certificat du scanner « {device} » n’est pas celui qui a été accepté, ou personne ne s’en porte garant. Pages conservées : {pages}. Si c’est bien ce scanner, ajoutez-le à nouveau (« recon scan --add-scanner NOM ADRESSE ») : son certificat vous sera montré.</translation>
  </message>
  <message>
   <source>errors.scanner_lost</source>
   <translation>{why}Le scanner « {device} » a fait passer des pages qui ne sont pas arrivées : passées {through}, conservées {pages}. Remettez-y les dernières passées (au nombre de {missing}) avec celles qui suivent, et recommencez.</translation>
  </message>
  <message>
   <source>errors.scanner_stopped</source>
   <translation>La numérisation a été arrêtée. Pages conservées : {pages}. Celle qui était dans le scanner ne l’est pas : remettez-la.</translation>
  </message>
  <message>
   <source>errors.print_stopped</source>
   <translation>L’impression a été arrêtée : {reason}.</translation>
  </message>
  <message>
   <source>errors.number</source>
   <translation>Les numéros provisoires ne peuvent pas être utilisés : {reason}</translation>
  </message>
  <message>
   <source>errors.numbers_exhausted</source>
   <translation>Il ne reste que {left} {kind} en réserve, il en faut {wanted}. Rien n’a été émis. Importez une plage (« recon numbers import FICHIER »), reçue d’un autre poste ou de l’hôpital ; sinon, prenez-en une ici même : « recon numbers reserve --kind {word} --size 500 --out plage.json », puis « recon numbers import plage.json ».</translation>
  </message>
  <message>
   <source>errors.range_refused</source>
   <translation>{reason} Rien n’a été changé.</translation>
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
   <translation>« {name} » ne peut pas être close : {count} feuilles ne sont pas expliquées. Livrez-les, ou dites ce qu’elles sont devenues avec « recon void », « recon unused », « recon missing » ou « recon replaced » :
{sheets}</translation>
  </message>
  <message>
   <source>errors.store_locked</source>
   <translation>Le dossier de données {store} est chiffré. Donnez sa phrase de passe : RECON_PASSPHRASE, ou lancez la commande dans un terminal qui la demandera.</translation>
  </message>
  <message>
   <source>errors.key_wrong</source>
   <translation>Ni cette phrase de passe ni cette clé n’ouvre le dossier de données {store}. Vérifiez les majuscules et la disposition du clavier ; sinon utilisez la clé de secours imprimée.</translation>
  </message>
  <message>
   <source>errors.key_refused</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>errors.file_too_big</source>
   <translation>Le fichier fait {size} Mo ; aucune pile numérisée ne dépasse {most} Mo. Il n’a pas été pris et reste où il est : regardez ce que c’est, et numérisez la pile en plusieurs fichiers.</translation>
  </message>
  <message>
   <source>errors.file_too_long</source>
   <translation>Le fichier a plus de {most} pages. Numérisez la pile en plusieurs fichiers.</translation>
  </message>
  <message>
   <source>errors.file_too_costly</source>
   <translation>Le fichier demande plus de mémoire ou de temps qu’aucune page numérisée ({reason}). Il est conservé ; numérisez la page à nouveau, et montrez le fichier au service informatique.</translation>
  </message>
  <message>
   <source>errors.sheet_unbooked</source>
   <translation>La feuille {sheet} a été imprimée par cette installation, mais ne figure pas dans ses registres : ils viennent d’une sauvegarde plus ancienne, ou la feuille a été réimprimée depuis. Gardez le papier. S’il existe une sauvegarde plus récente, restaurez-la et numérisez la feuille à nouveau ; sinon, imprimez une nouvelle feuille pour le patient et recopiez-la.</translation>
  </message>
  <message>
   <source>errors.code_forged</source>
   <translation>Le code se dit de la feuille {sheet}, mais il n’a pas été fait par ce dossier. Mettez la feuille de côté et montrez-la au responsable.</translation>
  </message>
  <message>
   <source>errors.access</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>errors.sign_in_needed</source>
   <translation>Ce dossier de données a des comptes : dites qui vous êtes (--operator) et donnez votre mot de passe (RECON_PASSWORD, ou dans un terminal qui le demandera).</translation>
  </message>
  <message>
   <source>errors.sign_in_refused</source>
   <translation>Le nom, le mot de passe ou le code n’est pas juste. Vérifiez-les, ou demandez à un administrateur.</translation>
  </message>
  <message>
   <source>errors.yes_needed</source>
   <translation>{name} donne son accord en tapant son propre mot de passe (en ligne de commande : RECON_SECOND_PASSWORD, ou dans un terminal qui le demandera).</translation>
  </message>
  <message>
   <source>errors.person_locked</source>
   <translation>Plus d’essais pour {person} maintenant : {reason}</translation>
  </message>
  <message>
   <source>errors.not_allowed</source>
   <translation>{person} ({role}) ne peut pas faire cela : {act}. Demandez à une personne dont c’est le travail, ou utilisez l’accès d’urgence.</translation>
  </message>
  <message>
   <source>errors.backup</source>
   <translation>La sauvegarde n’a pas abouti : {reason}</translation>
  </message>
  <message>
   <source>errors.copy_altered</source>
   <translation>Les copies de {folder} ne sont pas telles qu’elles sont sorties ; ne vous y fiez pas :
{faults}</translation>
  </message>
  <message>
   <source>errors.seal_refused</source>
   <translation>{file} n’est pas joint : {reason}</translation>
  </message>
  <message>
   <source>errors.program_replaced</source>
   <translation>recon a été mis à jour ou supprimé pendant qu’il était ouvert. Rien n’est perdu. Fermez-le partout et rouvrez-le ; ce qui n’a pas été lu le sera alors.</translation>
  </message>
  <message>
   <source>errors.network_refused</source>
   <translation>Quelque chose dans le programme voulait joindre {address}, que personne n’a désigné. C’est refusé et rien n’a quitté ce poste. Désignez la destination (« recon destination ») si elle est voulue ; sinon, montrez ceci à votre service informatique.</translation>
  </message>
  <message>
   <source>errors.install_altered</source>
   <translation>Le programme n’est pas tel qu’il a été publié ; ne vous en servez pas et réinstallez-le :
{faults}</translation>
  </message>
  <message>
   <source>errors.store_short</source>
   <translation>Il n’y a pas assez de place sur le disque de {store} : il faut {needed}, il reste {free}. Ce qui est fait est gardé. Libérez {missing}, puis relancez la même commande.</translation>
  </message>
  <message>
   <source>errors.backup_stopped</source>
   <translation>La sauvegarde a été arrêtée : {reason}</translation>
  </message>
  <message>
   <source>errors.file_changing</source>
   <translation>Le fichier est encore en train d’être écrit : il a changé pendant sa lecture. Rien n’en a été gardé. Attendez que sa copie soit finie, puis numérisez-le à nouveau.</translation>
  </message>
  <message>
   <source>errors.drill</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <source>errors.drill_not_deliverable</source>
   <translation>Ce dossier est celui d’un exercice : rien n’en part, ni export, ni envoi, ni extrait, ni copie. Pour livrer de vraies feuilles, ouvrez avec --store le dossier qui les a imprimées.</translation>
  </message>
  <message>
   <source>errors.drill_real_patient</source>
   <translation>Ce dossier est celui d’un exercice : {patient} n’est pas un de ses patients inventés, et aucun vrai patient n’y entre. Rien n’a été enregistré. Pour de vrais patients, ouvrez avec --store le dossier du service.</translation>
  </message>
  <message>
   <source>errors.drill_patient_outside</source>
   <translation>{patient} est un patient inventé pour un exercice, et ce dossier n’est pas celui d’un exercice. Rien n’a été enregistré. Pour l’exercice, ouvrez son dossier avec --store ; s’il figure dans une liste de l’hôpital, retirez-le.</translation>
  </message>
  <message>
   <source>errors.drill_real_source</source>
   <translation>Ce dossier est celui d’un exercice : il ne demande rien aux systèmes de l’hôpital, n’en écoute aucun et ne prend aucun de ses numéros. Pour de vrais patients, ouvrez avec --store le dossier du service.</translation>
  </message>
  <message>
   <source>errors.sheet_of_exercise</source>
   <translation>Feuille d’EXERCICE {sheet} : elle n’appartient à aucun patient et n’est pas lue ici. Rendez-la à la personne qui mène l’exercice.</translation>
  </message>
  <message>
   <source>errors.sheet_not_of_exercise</source>
   <translation>La feuille {sheet} est une VRAIE feuille, et non de l’exercice : elle n’est pas lue ici. Sortez-la de la pile et rapportez-la tout de suite dans son service.</translation>
  </message>
  <message>
   <source>extract.kind.bool</source>
   <translation>true ou false</translation>
  </message>
  <message>
   <source>extract.kind.dict</source>
   <translation>une table</translation>
  </message>
  <message>
   <source>extract.kind.str</source>
   <translation>un texte entre guillemets</translation>
  </message>
  <message>
   <source>extract.kind.tuple</source>
   <translation>une liste de textes</translation>
  </message>
  <message>
   <source>extract.mapping.unreadable</source>
   <translation>La correspondance {file} ne peut pas être lue : {reason}</translation>
  </message>
  <message>
   <source>extract.mapping.wrong</source>
   <translation>La correspondance CSV est fausse ; corrigez ces entrées :
{faults}</translation>
  </message>
  <message>
   <source>extract.mapping.revision</source>
   <translation>le fichier commence par recon_csv = {known}</translation>
  </message>
  <message>
   <source>extract.mapping.unknown</source>
   <translation>cette entrée n’existe pas. Entrées : {known}</translation>
  </message>
  <message>
   <source>extract.mapping.kind</source>
   <translation>doit être {kind}</translation>
  </message>
  <message>
   <source>extract.mapping.one_of</source>
   <translation>doit être l’une de ces valeurs : {known}</translation>
  </message>
  <message>
   <source>extract.mapping.pattern</source>
   <translation>a besoin de {needed}, sans autre de ces signes que {known}</translation>
  </message>
  <message>
   <source>extract.mapping.zone</source>
   <translation>doit être un fuseau horaire, par exemple Europe/Paris</translation>
  </message>
  <message>
   <source>extract.mapping.columns</source>
   <translation>les colonnes s’écrivent [[column]], une table chacune</translation>
  </message>
  <message>
   <source>extract.mapping.one_way</source>
   <translation>une colonne dit une seule chose : from, text, field ou loinc</translation>
  </message>
  <message>
   <source>extract.mapping.decimals</source>
   <translation>doit être un nombre entier de 0 à 9</translation>
  </message>
  <message>
   <source>extract.mapping.absent</source>
   <translation>elle manque ; ajoutez-la</translation>
  </message>
  <message>
   <source>extract.mapping.decimal_delimits</source>
   <translation>le signe décimal est aussi ce qui sépare les colonnes : choisissez un autre délimiteur</translation>
  </message>
  <message>
   <source>extract.mapping.no_sheet</source>
   <translation>aucune colonne ne dit de quelle feuille vient une ligne : ajoutez-en une avec from = "sheet" ou from = "identity", sans quoi rien ne peut être retrouvé, corrigé ni repris</translation>
  </message>
  <message>
   <source>extract.mapping.no_groups</source>
   <translation>rows = "line" a besoin des groupes dont les lignes sont écrites, par exemple groups = ["measures"]</translation>
  </message>
  <message>
   <source>extract.mapping.groups_of_values</source>
   <translation>groups ne sert qu’avec rows = "line"</translation>
  </message>
  <message>
   <source>extract.mapping.field_of_line</source>
   <translation>une colonne propre à un champ demande rows = "line"</translation>
  </message>
  <message>
   <source>extract.mapping.twice</source>
   <translation>le titre « {value} » s’y trouve deux fois</translation>
  </message>
  <message>
   <source>extract.mapping.same_word</source>
   <translation>« {value} » veut déjà dire « {other} » : qui lit le fichier ne pourrait pas distinguer les deux</translation>
  </message>
  <message>
   <source>extract.mapping.like_a_number</source>
   <translation>« {value} » pourrait être pris pour un nombre : choisissez un mot</translation>
  </message>
  <message>
   <source>extract.mapping.word_taken</source>
   <translation>« {value} » est l’un des mots de [words] : qui lit le fichier ne pourrait pas distinguer les deux</translation>
  </message>
  <message>
   <source>extract.mapping.bar</source>
   <translation>« | » sépare plusieurs marques et ne peut pas figurer dans l’une d’elles</translation>
  </message>
  <message>
   <source>extract.mapping.letters</source>
   <translation>ne peut pas être écrit en {encoding} : {letters}</translation>
  </message>
  <message>
   <source>extract.options.unreadable</source>
   <translation>Les options {file} ne peuvent pas être lues : {reason}</translation>
  </message>
  <message>
   <source>extract.options.wrong</source>
   <translation>{file} : « {name} » n’est pas une option d’un extrait, ou pas de cette sorte. Options : {known}</translation>
  </message>
  <message>
   <source>extract.fault.form</source>
   <translation>Feuille {where} : le destinataire ne prend pas les feuilles du formulaire « {form} ». Ajoutez-le à « forms » dans sa correspondance, ou envoyez la feuille ailleurs.</translation>
  </message>
  <message>
   <source>extract.fault.letters</source>
   <translation>Feuille {where} : les caractères « {letters} » de la colonne « {column} » ne peuvent pas être écrits en {encoding}. Choisissez utf-8 dans la correspondance si le destinataire le lit, ou corrigez le champ.</translation>
  </message>
  <message>
   <source>extract.fault.like_a_word</source>
   <translation>Feuille {where} : la valeur « {value} » est aussi un mot de la correspondance pour ce qui n’est pas une valeur. Choisissez un autre mot dans la correspondance.</translation>
  </message>
  <message>
   <source>extract.fault.no_code</source>
   <translation>Feuille {where} : la correspondance n’a pas de code pour ce champ. Ajoutez-le sous [codes] ou leave_out, sous l’un de ces noms : {names}.</translation>
  </message>
  <message>
   <source>extract.fault.no_option</source>
   <translation>Feuille {where} : la correspondance ne dit pas comment s’écrit l’option « {value} ». Ajoutez-la sous [options].</translation>
  </message>
  <message>
   <source>extract.fault.not_a_number</source>
   <translation>Feuille {where} : « {value} » n’est pas un nombre. Vérifiez le champ.</translation>
  </message>
  <message>
   <source>extract.fault.not_a_time</source>
   <translation>Feuille {where} : « {value} » n’est ni une date ni une heure. Vérifiez le champ.</translation>
  </message>
  <message>
   <source>extract.fault.no_conversion</source>
   <translation>Feuille {where} : recon ne connaît pas de conversion exacte de « {unit} » en « {wanted} ». Corrigez [units] dans la correspondance.</translation>
  </message>
  <message>
   <source>extract.fault.endless</source>
   <translation>Feuille {where} : en « {wanted} », la quantité en « {unit} » a une infinité de chiffres. Dites sous [units] combien de décimales sont écrites.</translation>
  </message>
  <message>
   <source>extract.fault.no_column</source>
   <translation>Feuille {where} : quelque chose est écrit ici, et la correspondance n’a pas de colonne pour cela. Ajoutez une colonne, ou le champ à leave_out.</translation>
  </message>
  <message>
   <source>extract.fault.several</source>
   <translation>Feuille {where} : deux champs iraient dans la colonne « {column} ». Donnez à chacun sa colonne dans la correspondance.</translation>
  </message>
  <message>
   <source>extract.fault.not_one</source>
   <translation>Feuille {where} : la ligne a plus d’un « {what} ». Prenez rows = "value" pour de tels formulaires.</translation>
  </message>
  <message>
   <source>extract.file.status_open</source>
   <translation>fichier utilisé</translation>
  </message>
  <message>
   <source>extract.file.status_changed</source>
   <translation>fichier modifié</translation>
  </message>
  <message>
   <source>extract.file.status_foreign</source>
   <translation>autre fichier</translation>
  </message>
  <message>
   <source>extract.file.open</source>
   <translation>le fichier est ouvert dans un autre programme ({lock}). Fermez-le, puis envoyez de nouveau ; si personne ne l’a ouvert, supprimez {lock}</translation>
  </message>
  <message>
   <source>extract.file.changed</source>
   <translation>quelqu’un a modifié le fichier depuis que recon l’a écrit. Déplacez-le, puis envoyez de nouveau ce qui manque encore</translation>
  </message>
  <message>
   <source>extract.file.changed_now</source>
   <translation>un autre programme vient de modifier le fichier. Envoyez de nouveau</translation>
  </message>
  <message>
   <source>extract.file.foreign</source>
   <translation>à cet endroit se trouve un fichier que recon ne tient pas. Déplacez-le, ou donnez un autre nom au destinataire</translation>
  </message>
  <message>
   <source>extract.file.headings</source>
   <translation>ses colonnes ne sont pas celles de la correspondance. Déplacez-le, et reprenez-y les feuilles qui s’y trouvent</translation>
  </message>
  <message>
   <source>extract.file.gone</source>
   <translation>{identity} : n’est plus dans le fichier ; qui l’en a retiré l’a encore</translation>
  </message>
  <message>
   <source>extract.file.damaged</source>
   <translation>il ne peut pas être lu : {reason}</translation>
  </message>
  <message>
   <source>extract.file.locked</source>
   <translation>un autre programme y écrit</translation>
  </message>
  <message>
   <source>extract.file.schema</source>
   <translation>son schéma est de la version {found}, et ce recon écrit la {known}. Déplacez-le</translation>
  </message>
  <message>
   <source>extract.file.rows_changed</source>
   <translation>quelqu’un y a modifié ce que recon avait écrit de la feuille {sheet}. Rétablissez-le, ou supprimez les lignes de la feuille</translation>
  </message>
  <message>
   <source>extract.file.other_patient</source>
   <translation>sous l’IPP {ipp} il a quelqu’un d’autre ({theirs}) que le patient de la feuille ({ours}) : vérifiez à qui est la feuille</translation>
  </message>
  <message>
   <source>extract.file.columns_of_row</source>
   <translation>une ligne a {found} cellules, et la correspondance {known}</translation>
  </message>
  <message>
   <source>formroom.no_form</source>
   <translation>il n’y a pas de formulaire « {form} »</translation>
  </message>
  <message>
   <source>formroom.taken</source>
   <translation>la clé « {form} » est déjà prise : choisissez-en une autre</translation>
  </message>
  <message>
   <source>formroom.key_form</source>
   <translation>une clé est faite de 1 à 12 minuscules, chiffres ou tirets et commence par une lettre</translation>
  </message>
  <message>
   <source>formroom.forms</source>
   <translation>Formulaires</translation>
  </message>
  <message>
   <source>formroom.search</source>
   <translation>Titre ou clé d’un formulaire</translation>
  </message>
  <message>
   <source>formroom.none</source>
   <translation>Aucun formulaire n’a ces mots dans son titre ou sa clé.</translation>
  </message>
  <message>
   <source>formroom.coming</source>
   <translation>Les formulaires sont en cours de lecture…</translation>
  </message>
  <message>
   <source>formroom.more</source>
   <translation>Et d’autres fautes : {count}</translation>
  </message>
  <message>
   <source>formroom.pages</source>
   <translation>pages : {count}</translation>
  </message>
  <message>
   <source>formroom.out</source>
   <translation>non revenues : {count}</translation>
  </message>
  <message>
   <source>formroom.faulty</source>
   <translation>a des fautes</translation>
  </message>
  <message>
   <source>formroom.begun</source>
   <translation>brouillon</translation>
  </message>
  <message>
   <source>formroom.moment</source>
   <translation>{at:%d/%m/%Y %H:%M}</translation>
  </message>
  <message>
   <source>formroom.versions</source>
   <translation>Versions imprimées aujourd’hui : {versions}.</translation>
  </message>
  <message>
   <source>formroom.never_printed</source>
   <translation>Jamais imprimé ici.</translation>
  </message>
  <message>
   <source>formroom.printed</source>
   <translation>Dernière impression le {at}.</translation>
  </message>
  <message>
   <source>formroom.are_out</source>
   <translation>Feuilles non revenues : {count}.</translation>
  </message>
  <message>
   <source>formroom.are_former</source>
   <translation>Dont d’une version antérieure : {count} ; elles se lisent comme les autres.</translation>
  </message>
  <message>
   <source>formroom.saved_by</source>
   <translation>Enregistré par {by} le {at}.</translation>
  </message>
  <message>
   <source>formroom.your_draft</source>
   <translation>Vous avez un brouillon, gardé le {at}.</translation>
  </message>
  <message>
   <source>formroom.their_draft</source>
   <translation>{by} écrit aussi ce formulaire (brouillon gardé le {at}).</translation>
  </message>
  <message>
   <source>formroom.wrong</source>
   <translation>La définition propre à l’hôpital a des fautes : {count}. Elle n’est pas imprimée ; ouvrez-la pour la corriger.</translation>
  </message>
  <message>
   <source>formroom.preview</source>
   <translation>Sur papier</translation>
  </message>
  <message>
   <source>formroom.in_language</source>
   <translation>Les pages en {name}</translation>
  </message>
  <message>
   <source>formroom.drawing</source>
   <translation>Les pages sont en cours de dessin…</translation>
  </message>
  <message>
   <source>formroom.no_picture</source>
   <translation>Les pages se dessineront une fois les fautes corrigées.</translation>
  </message>
  <message>
   <source>formroom.last_right</source>
   <translation>Les pages telles qu’elles étaient avant les fautes.</translation>
  </message>
  <message>
   <source>formroom.first_pages</source>
   <translation>Les {shown} premières pages sur {count}.</translation>
  </message>
  <message>
   <source>formroom.pages_of</source>
   <translation>{form}, pages : {count}</translation>
  </message>
  <message>
   <source>formroom.new_form</source>
   <translation>Un nouveau formulaire</translation>
  </message>
  <message>
   <source>formroom.copy_of</source>
   <translation>Une copie de : {form}</translation>
  </message>
  <message>
   <source>formroom.key_asked</source>
   <translation>Clé du nouveau formulaire</translation>
  </message>
  <message>
   <source>formroom.key_hint</source>
   <translation>De 1 à 12 minuscules, chiffres ou tirets, comme « chutes ». Elle fait partie du code des feuilles et ne change plus.</translation>
  </message>
  <message>
   <source>formroom.begin</source>
   <translation>Commencer</translation>
  </message>
  <message>
   <source>formroom.faults</source>
   <translation>Ce qui ne va pas</translation>
  </message>
  <message>
   <source>formroom.place</source>
   <translation>{file}, ligne {line}, {entry}</translation>
  </message>
  <message>
   <source>formroom.fault_count</source>
   <translation>Fautes : {count}</translation>
  </message>
  <message>
   <source>formroom.unchanged</source>
   <translation>sans changement</translation>
  </message>
  <message>
   <source>formroom.typing</source>
   <translation>mise à l’abri…</translation>
  </message>
  <message>
   <source>formroom.draft_kept</source>
   <translation>brouillon gardé</translation>
  </message>
  <message>
   <source>formroom.as_printed</source>
   <translation>Tel qu’il s’imprime aujourd’hui.</translation>
  </message>
  <message>
   <source>formroom.no_new_version</source>
   <translation>Enregistrer ne change rien à ce qui s’imprime ou se lit : les versions restent.</translation>
  </message>
  <message>
   <source>formroom.new_version</source>
   <translation>Enregistrer fait une nouvelle version, imprimée dès lors : {versions}.</translation>
  </message>
  <message>
   <source>formroom.out_still_read</source>
   <translation>Feuilles non revenues de la version antérieure : {count}. Elles se lisent comme avant.</translation>
  </message>
  <message>
   <source>formroom.refused</source>
   <translation>Pas enregistré : corrigez d’abord ce qui ne va pas ({count}). Le brouillon est gardé.</translation>
  </message>
  <message>
   <source>formroom.saved</source>
   <translation>Enregistré. S’imprime désormais : {versions}.</translation>
  </message>
  <message>
   <source>formroom.others_wrong</source>
   <translation>D’autres formulaires qui s’appuient sur lui ont maintenant des fautes et ne s’impriment pas tels quels :</translation>
  </message>
  <message>
   <source>formroom.clash</source>
   <translation>Pas enregistré : ce formulaire a changé depuis que vous l’avez ouvert. Remplacez-le par le vôtre, ou reprenez-le tel qu’il est ; ce que vous avez écrit est gardé dans les deux cas.</translation>
  </message>
  <message>
   <source>formroom.clash_by</source>
   <translation>Pas enregistré : {by} a enregistré ce formulaire le {at}, après que vous l’avez ouvert. Remplacez-le par le vôtre, ou prenez le sien ; ce que vous avez écrit est gardé dans les deux cas.</translation>
  </message>
  <message>
   <source>formroom.not_here</source>
   <translation>« {field} » n’est pas défini dans ce texte : il vient du programme, ou du formulaire d’origine.</translation>
  </message>
  <message>
   <source>formroom.noted</source>
   <translation>Le formulaire est fait. Ce qu’une feuille ne peut pas avoir tel quel : {count} ; c’est dit en tête de la structure.</translation>
  </message>
  <message>
   <source>formroom.exported</source>
   <translation>Écrit : {out}</translation>
  </message>
  <message>
   <source>formroom.restored</source>
   <translation>« {form} » : la définition propre à l’hôpital ne s’imprime plus. Ce qu’elle disait est gardé dans votre brouillon.</translation>
  </message>
  <message>
   <source>formroom.fault.too_long</source>
   <translation>ce texte dépasse {most} caractères : ce n’est pas un formulaire pour une feuille de papier</translation>
  </message>
  <message>
   <source>formroom.fault.too_many</source>
   <translation>il y a {places} places à écrire et {most} au plus : partagez-le en plusieurs formulaires</translation>
  </message>
  <message>
   <source>formroom.fault.long_line</source>
   <translation>cette ligne dépasse {most} caractères</translation>
  </message>
  <message>
   <source>formroom.fault.many_pages</source>
   <translation>il y a {pages} pages et {most} au plus : partagez-le en plusieurs formulaires</translation>
  </message>
  <message>
   <source>formroom.fault.other_key</source>
   <translation>ici la clé est « {form} » ; pour un autre formulaire, faites une copie</translation>
  </message>
  <message>
   <source>formroom.origin.built_in</source>
   <translation>recon</translation>
  </message>
  <message>
   <source>formroom.origin.changed</source>
   <translation>modifié ici</translation>
  </message>
  <message>
   <source>formroom.origin.own</source>
   <translation>de l’hôpital</translation>
  </message>
  <message>
   <source>formroom.origin.named</source>
   <translation>d’un dossier</translation>
  </message>
  <message>
   <source>formroom.origin.new</source>
   <translation>brouillon</translation>
  </message>
  <message>
   <source>formroom.origin_long.built_in</source>
   <translation>un formulaire de recon</translation>
  </message>
  <message>
   <source>formroom.origin_long.changed</source>
   <translation>un formulaire de recon, modifié ici</translation>
  </message>
  <message>
   <source>formroom.origin_long.own</source>
   <translation>propre à l’hôpital</translation>
  </message>
  <message>
   <source>formroom.origin_long.named</source>
   <translation>d’un dossier nommé au démarrage</translation>
  </message>
  <message>
   <source>formroom.origin_long.new</source>
   <translation>un brouillon pour l’instant</translation>
  </message>
  <message>
   <source>formroom.part.structure</source>
   <translation>Structure</translation>
  </message>
  <message>
   <source>formroom.part.fr</source>
   <translation>Mots français</translation>
  </message>
  <message>
   <source>formroom.part.en</source>
   <translation>Mots anglais</translation>
  </message>
  <message>
   <source>formroom.command.new</source>
   <translation>Nouveau</translation>
  </message>
  <message>
   <source>formroom.command.take_in</source>
   <translation>Importer</translation>
  </message>
  <message>
   <source>formroom.command.edit</source>
   <translation>Modifier</translation>
  </message>
  <message>
   <source>formroom.command.copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>formroom.command.export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <source>formroom.command.go_back</source>
   <translation>Précédent</translation>
  </message>
  <message>
   <source>formroom.command.restore</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>formroom.command.save</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>formroom.command.leave</source>
   <translation>Retour</translation>
  </message>
  <message>
   <source>formroom.command.throw</source>
   <translation>Écarter</translation>
  </message>
  <message>
   <source>formroom.command.over</source>
   <translation>Remplacer par le mien</translation>
  </message>
  <message>
   <source>formroom.command.theirs</source>
   <translation>Prendre le sien</translation>
  </message>
  <message>
   <source>formroom.does.line</source>
   <translation>formulaire suivant ou précédent</translation>
  </message>
  <message>
   <source>formroom.does.new</source>
   <translation>commence un petit formulaire, chaque entrée commentée</translation>
  </message>
  <message>
   <source>formroom.does.take_in</source>
   <translation>fait un formulaire d’un Questionnaire FHIR</translation>
  </message>
  <message>
   <source>formroom.does.edit</source>
   <translation>ouvre le texte du formulaire choisi, ou reprend son brouillon</translation>
  </message>
  <message>
   <source>formroom.does.copy</source>
   <translation>commence un formulaire qui est une copie de celui-ci</translation>
  </message>
  <message>
   <source>formroom.does.export</source>
   <translation>écrit le formulaire choisi en Questionnaire FHIR</translation>
  </message>
  <message>
   <source>formroom.does.restore</source>
   <translation>n’imprime plus la définition de l’hôpital ; ce qu’elle disait devient un brouillon</translation>
  </message>
  <message>
   <source>formroom.does.go_back</source>
   <translation>reprend ce qu’était le formulaire avant le dernier enregistrement</translation>
  </message>
  <message>
   <source>formroom.does.text</source>
   <translation>structure, mots français, mots anglais</translation>
  </message>
  <message>
   <source>formroom.does.undo</source>
   <translation>défait ce qui a été tapé</translation>
  </message>
  <message>
   <source>formroom.does.redo</source>
   <translation>refait ce qui a été défait</translation>
  </message>
  <message>
   <source>formroom.does.save</source>
   <translation>enregistre : c’est ce qui s’imprime désormais</translation>
  </message>
  <message>
   <source>formroom.does.fault</source>
   <translation>va à la faute suivante</translation>
  </message>
  <message>
   <source>formroom.does.fault_back</source>
   <translation>va à la faute précédente</translation>
  </message>
  <message>
   <source>formroom.does.leave</source>
   <translation>retour à la liste ; le brouillon est gardé</translation>
  </message>
  <message>
   <source>formroom.does.throw</source>
   <translation>retour à la liste sans le brouillon, mis de côté</translation>
  </message>
  <message>
   <source>formroom.does.over</source>
   <translation>remplace ce que quelqu’un a enregistré ; le sien est gardé comme version précédente</translation>
  </message>
  <message>
   <source>formroom.does.theirs</source>
   <translation>repart de ce que quelqu’un a enregistré ; votre brouillon est mis de côté</translation>
  </message>
  <message>
   <source>formroom.does.speak</source>
   <translation>montre les pages dans l’autre langue</translation>
  </message>
  <message>
   <source>freetext.name</source>
   <translation>Texte libre</translation>
  </message>
  <message>
   <source>freetext.about</source>
   <translation>L’image part avec la feuille dans tous les cas. Les mots que vous saisissez partent à côté d’elle.</translation>
  </message>
  <message>
   <source>freetext.keep</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>freetext.take</source>
   <translation>Reprendre la suggestion</translation>
  </message>
  <message>
   <source>freetext.leave</source>
   <translation>Laisser en image</translation>
  </message>
  <message>
   <source>freetext.suggested</source>
   <translation>Ce qu’un lecteur y lit, à corriger ({press})</translation>
  </message>
  <message>
   <source>freetext.placeholder</source>
   <translation>Saisissez le texte tel qu’il est écrit ; Entrée commence une ligne.</translation>
  </message>
  <message>
   <source>freetext.none</source>
   <translation>Il ne reste aucun texte libre à saisir.</translation>
  </message>
  <message>
   <source>freetext.looking</source>
   <translation>On cherche les textes libres que personne n’a saisis…</translation>
  </message>
  <message>
   <source>freetext.nothing</source>
   <translation>Rien n’est saisi. {picture} le laisse en image ; si rien n’y est écrit, {blank}.</translation>
  </message>
  <message>
   <source>freetext.returned</source>
   <translation>Enregistré jusqu’ici. Cela vaut jusqu’à ce que vous enregistriez autre chose.</translation>
  </message>
  <message>
   <source>freetext.overtaken</source>
   <translation>{other} a saisi ce texte entre-temps ; ses mots restent, et les vôtres sont encore là</translation>
  </message>
  <message>
   <source>freetext.begun</source>
   <translation>Vous aviez commencé à saisir ceci.</translation>
  </message>
  <message>
   <source>freetext.resumed</source>
   <translation>Vous saisissiez ceci quand la fenêtre a été fermée.</translation>
  </message>
  <message>
   <source>freetext.does.keep</source>
   <translation>enregistre le texte, et demande la suite</translation>
  </message>
  <message>
   <source>freetext.does.take</source>
   <translation>met la suggestion là où est le curseur</translation>
  </message>
  <message>
   <source>freetext.does.leave</source>
   <translation>laisse le texte en image : personne n’est plus sollicité pour lui</translation>
  </message>
  <message>
   <source>handcalib.none_printed</source>
   <translation>Aucune page de calibrage n’a été imprimée ici. « recon drill calibrate --people 20 --out pages.pdf » les imprime.</translation>
  </message>
  <message>
   <source>handcalib.note</source>
   <translation>recopié comme donné, lu de même</translation>
  </message>
  <message>
   <source>handcalib.printed</source>
   <translation>Pages imprimées : {count} (une par personne). À imprimer : {file}. Une fois remplies : « recon scan DOSSIER », puis « recon drill calibrate ».</translation>
  </message>
  <message>
   <source>handcalib.back</source>
   <translation>Pages revenues : {back} sur {printed}</translation>
  </message>
  <message>
   <source>handcalib.to_see</source>
   <translation>À regarder par une personne : {count} champs. Puis relancez « recon drill calibrate ».</translation>
  </message>
  <message>
   <source>handcalib.unasked</source>
   <translation>Accepté, mais différent de ce qui était donné ; regardez la page, puis dites ce qui y est écrit :</translation>
  </message>
  <message>
   <source>handcalib.odd</source>
   <translation>recon verify {sheet} {field} …   donné {given}, lu {read}</translation>
  </message>
  <message>
   <source>handcalib.confused</source>
   <translation>Confondus le plus souvent (écrit, lu, combien de fois) : {pairs}</translation>
  </message>
  <message>
   <source>handcalib.hand</source>
   <translation>Écriture à revoir avec la personne : feuille {sheet}, {right} champs lus juste sur {known}</translation>
  </message>
  <message>
   <source>handcalib.tightened</source>
   <translation>Trop de champs acceptés étaient faux : recon en accepte moins désormais ({source}).</translation>
  </message>
  <message>
   <source>handcalib.steady</source>
   <translation>Rien dans ces écritures ne demande d’accepter moins.</translation>
  </message>
  <message>
   <source>handcalib.learns</source>
   <translation>Ces champs comptent désormais parmi ceux dont « recon calibrate » apprend.</translation>
  </message>
  <message>
   <source>handcalib.right</source>
   <translation>{right} justes sur {known}</translation>
  </message>
  <message>
   <source>handcalib.accepted</source>
   <translation>{accepted} acceptés, {wrong} faux (95 % : de {low} à {high})</translation>
  </message>
  <message>
   <source>handcalib.left</source>
   <translation>{count} à regarder</translation>
  </message>
  <message>
   <source>handcalib.blank</source>
   <translation>{count} laissés vides</translation>
  </message>
  <message>
   <source>handcalib.cli.help</source>
   <translation>fait recopier des caractères donnés à chacun, et dit comment recon lit les écritures d’ici</translation>
  </message>
  <message>
   <source>handcalib.cli.people</source>
   <translation>imprime une page pour autant de personnes</translation>
  </message>
  <message>
   <source>handcalib.cli.out</source>
   <translation>le PDF des pages à recopier</translation>
  </message>
  <message>
   <source>handcalib.cli.printer</source>
   <translation>envoie aussi les pages à cette imprimante</translation>
  </message>
  <message>
   <source>handcalib.cli.lang</source>
   <translation>la langue des pages (sinon celle des messages)</translation>
  </message>
  <message>
   <source>handcalib.cli.out_needed</source>
   <translation>Donnez --out FICHIER.pdf avec --people.</translation>
  </message>
  <message>
   <source>handcalib.group.numbers</source>
   <translation>nombres</translation>
  </message>
  <message>
   <source>handcalib.group.days</source>
   <translation>dates et heures</translation>
  </message>
  <message>
   <source>handcalib.group.capitals</source>
   <translation>capitales</translation>
  </message>
  <message>
   <source>handcalib.group.crosses</source>
   <translation>croix</translation>
  </message>
  <message>
   <source>help.title</source>
   <translation>Aide</translation>
  </message>
  <message>
   <source>help.pages</source>
   <translation>Les pages de l’aide</translation>
  </message>
  <message>
   <source>help.page</source>
   <translation>Aide : {title}</translation>
  </message>
  <message>
   <source>help.page_of_room</source>
   <translation>Aide de cet écran</translation>
  </message>
  <message>
   <source>help.start</source>
   <translation>Pour commencer</translation>
  </message>
  <message>
   <source>help.guide</source>
   <translation>Revoir le guide en cinq étapes</translation>
  </message>
  <message>
   <source>help.keys</source>
   <translation>Les touches de cet écran</translation>
  </message>
  <message>
   <source>help.press</source>
   <translation>Touche</translation>
  </message>
  <message>
   <source>help.does</source>
   <translation>Ce qu’elle fait</translation>
  </message>
  <message>
   <source>help.step.far</source>
   <translation>Étape {at} sur {of}</translation>
  </message>
  <message>
   <source>help.step.next</source>
   <translation>Suivant</translation>
  </message>
  <message>
   <source>help.step.back</source>
   <translation>Précédent</translation>
  </message>
  <message>
   <source>help.step.begin</source>
   <translation>Commencer</translation>
  </message>
  <message>
   <source>help.step.print.title</source>
   <translation>Imprimez</translation>
  </message>
  <message>
   <source>help.step.print.words</source>
   <translation>Choisissez une unité ou des patients, les formulaires, puis Imprimer. Chaque feuille porte son propre numéro : recon saura laquelle manque.</translation>
  </message>
  <message>
   <source>help.step.write.title</source>
   <translation>Écrivez</translation>
  </message>
  <message>
   <source>help.step.write.words</source>
   <translation>Le soin se note à la main, au stylo noir ou bleu foncé, un caractère par case. Une erreur se barre ; rien ne s’efface.</translation>
  </message>
  <message>
   <source>help.step.scan.title</source>
   <translation>Numérisez</translation>
  </message>
  <message>
   <source>help.step.scan.words</source>
   <translation>Quand le système revient, posez les feuilles dans le scanner ou déposez les fichiers dans la fenêtre. L’ordre, le sens et le tri n’ont pas d’importance.</translation>
  </message>
  <message>
   <source>help.step.verify.title</source>
   <translation>Vérifiez</translation>
  </message>
  <message>
   <source>help.step.verify.words</source>
   <translation>recon lit ce qui est sûr et vous montre le reste, image à l’appui. Entrée accepte, ou tapez ce qui est écrit. Puis dites à qui sont les feuilles sans nom.</translation>
  </message>
  <message>
   <source>help.step.deliver.title</source>
   <translation>Livrez</translation>
  </message>
  <message>
   <source>help.step.deliver.words</source>
   <translation>Ce qui est vérifié part vers le dossier patient, après contrôle et avec l’accord d’une deuxième personne. Le bilan dit ce qui manque encore.</translation>
  </message>
  <message>
   <source>help.first.title</source>
   <translation>Bienvenue</translation>
  </message>
  <message>
   <source>help.first.about</source>
   <translation>Il n’y a pas encore de données recon ici. Tout ce que ce poste sait sera gardé dans ce dossier : feuilles, images et décisions. Rien ne quitte ce poste.</translation>
  </message>
  <message>
   <source>help.first.folder</source>
   <translation>Dossier des données, sur ce poste</translation>
  </message>
  <message>
   <source>help.first.browse</source>
   <translation>Parcourir…</translation>
  </message>
  <message>
   <source>help.first.zone</source>
   <translation>Fuseau horaire</translation>
  </message>
  <message>
   <source>help.first.who</source>
   <translation>Votre nom</translation>
  </message>
  <message>
   <source>help.first.who_form</source>
   <translation>il restera avec chacune de vos décisions</translation>
  </message>
  <message>
   <source>help.first.language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>help.first.make</source>
   <translation>Créer et commencer</translation>
  </message>
  <message>
   <source>help.first.open</source>
   <translation>Ouvrir et commencer</translation>
  </message>
  <message>
   <source>help.first.leave</source>
   <translation>Quitter</translation>
  </message>
  <message>
   <source>help.first.is_there</source>
   <translation>Des données recon sont déjà là : elles seront ouvertes telles quelles.</translation>
  </message>
  <message>
   <source>help.first.no_folder</source>
   <translation>Choisissez un dossier, nouveau ou vide.</translation>
  </message>
  <message>
   <source>help.first.no_name</source>
   <translation>Écrivez votre nom.</translation>
  </message>
  <message>
   <source>help.first.no_zone</source>
   <translation>Ce fuseau horaire n’existe pas. Choisissez-le dans la liste.</translation>
  </message>
  <message>
   <source>help.first.making</source>
   <translation>Le dossier des données est créé…</translation>
  </message>
  <message>
   <source>hl7.page</source>
   <translation>{sheet}, page {page}</translation>
  </message>
  <message>
   <source>hl7.origin</source>
   <translation>Saisi après coup : écrit sur papier pendant une panne, feuille {where}.</translation>
  </message>
  <message>
   <source>hl7.unseen</source>
   <translation>Lu par la machine, sans regard d’une personne : {labels}.</translation>
  </message>
  <message>
   <source>hl7.profile.unreadable</source>
   <translation>Le profil HL7 {file} ne peut pas être lu : {reason}</translation>
  </message>
  <message>
   <source>hl7.profile.wrong</source>
   <translation>Le profil HL7 {file} donne à « {name} » une valeur qui ne convient pas, ou cette entrée n’existe pas. Entrées : {known}.</translation>
  </message>
  <message>
   <source>hl7.profile.value</source>
   <translation>Le profil HL7 {file} : « {name} » {why}.</translation>
  </message>
  <message>
   <source>hl7.profile.one_of</source>
   <translation>doit être l’une de ces valeurs : {known}</translation>
  </message>
  <message>
   <source>hl7.profile.authority</source>
   <translation>doit être un nom, ou NOM^OID^ISO</translation>
  </message>
  <message>
   <source>hl7.profile.no_reliability</source>
   <translation>n’a pas de place en HL7 {version} ; choisissez 2.4 ou plus, ou laissez-le désactivé</translation>
  </message>
  <message>
   <source>hl7.profile.positive</source>
   <translation>doit être supérieur à zéro (largest et a_second peuvent être à zéro : pas de limite)</translation>
  </message>
  <message>
   <source>hl7.profile.zone</source>
   <translation>doit être un fuseau horaire, par exemple Europe/Paris</translation>
  </message>
  <message>
   <source>hl7.profile.letters</source>
   <translation>contient des caractères absents de son jeu de caractères : {letters}</translation>
  </message>
  <message>
   <source>hl7.fault.letters</source>
   <translation>Feuille {where} : les caractères « {detail} » ne peuvent pas être écrits en {limit}. Choisissez « UNICODE UTF-8 » dans le profil du destinataire s’il le lit, ou corrigez le champ.</translation>
  </message>
  <message>
   <source>hl7.fault.too_large</source>
   <translation>Feuille {where} : le message fait {detail} octets, et le destinataire en accepte {limit}. Augmentez « largest » dans son profil, ou numérisez la page avec moins de points.</translation>
  </message>
  <message>
   <source>hl7.fault.structure</source>
   <translation>Feuille {where} : le message {kind} n’est pas conforme à HL7 {limit} : {detail}</translation>
  </message>
  <message>
   <source>hl7.fault.no_stay</source>
   <translation>Feuille {where} : le numéro du séjour (IEP) n’est pas connu, et A04 ouvrirait un autre séjour à chaque message. Donnez un séjour au patient, ou choisissez A28 dans le profil du destinataire.</translation>
  </message>
  <message>
   <source>hl7.fault.no_arrival</source>
   <translation>Feuille {where} : l’heure d’arrivée n’est pas écrite, et le destinataire veut un mouvement (ZBE). Vérifiez l’heure d’arrivée.</translation>
  </message>
  <message>
   <source>hl7.fault.same_number</source>
   <translation>{ipp} ne peut pas être fusionné avec lui-même.</translation>
  </message>
  <message>
   <source>hl7.answer.place</source>
   <translation>{sheet} {kind} {control_id} : {reason}</translation>
  </message>
  <message>
   <source>hl7.answer.none</source>
   <translation>aucune réponse dans le délai de {seconds} secondes</translation>
  </message>
  <message>
   <source>hl7.answer.closed</source>
   <translation>la ligne a été fermée avant la réponse</translation>
  </message>
  <message>
   <source>hl7.answer.not_hl7</source>
   <translation>la réponse n’est pas du HL7 : {start}</translation>
  </message>
  <message>
   <source>hl7.answer.too_long</source>
   <translation>la réponse dépasse {size} octets</translation>
  </message>
  <message>
   <source>hl7.answer.no_words</source>
   <translation>le destinataire ne dit pas pourquoi</translation>
  </message>
  <message>
   <source>hl7.answer.foreign</source>
   <translation>la réponse concerne un autre message ({other}) ; on ne sait pas si celui-ci a été pris</translation>
  </message>
  <message>
   <source>home.way</source>
   <translation>Où en sont les feuilles</translation>
  </message>
  <message>
   <source>home.of</source>
   <translation>{returned} revenues sur {count} imprimées</translation>
  </message>
  <message>
   <source>home.none</source>
   <translation>Aucune feuille n’est encore imprimée.</translation>
  </message>
  <message>
   <source>home.needs</source>
   <translation>Ce qui a besoin de quelqu’un</translation>
  </message>
  <message>
   <source>home.calm</source>
   <translation>Rien n’a besoin de quelqu’un pour l’instant.</translation>
  </message>
  <message>
   <source>home.more</source>
   <translation>et encore {count}, qui monteront ici quand ceux-ci seront réglés</translation>
  </message>
  <message>
   <source>home.work</source>
   <translation>Le travail des dernières heures</translation>
  </message>
  <message>
   <source>home.trust</source>
   <translation>Erreurs dans ce qui est accepté</translation>
  </message>
  <message>
   <source>home.clock</source>
   <translation>La panne</translation>
  </message>
  <message>
   <source>home.end</source>
   <translation>Au rythme actuel</translation>
  </message>
  <message>
   <source>home.looking</source>
   <translation>Un instant…</translation>
  </message>
  <message>
   <source>home.about</source>
   <translation>environ {count}</translation>
  </message>
  <message>
   <source>home.percent</source>
   <translation>{share} %</translation>
  </message>
  <message>
   <source>home.place.out</source>
   <translation>Dans les services</translation>
  </message>
  <message>
   <source>home.place.to_verify</source>
   <translation>À vérifier</translation>
  </message>
  <message>
   <source>home.place.to_match</source>
   <translation>À attribuer</translation>
  </message>
  <message>
   <source>home.place.to_deliver</source>
   <translation>À livrer</translation>
  </message>
  <message>
   <source>home.place.delivered</source>
   <translation>Livrées</translation>
  </message>
  <message>
   <source>home.place.aside</source>
   <translation>Réglées autrement</translation>
  </message>
  <message>
   <source>home.detail.out</source>
   <translation>revenues en partie : {count}</translation>
  </message>
  <message>
   <source>home.detail.to_verify</source>
   <translation>champs : {count}</translation>
  </message>
  <message>
   <source>home.detail.to_match</source>
   <translation>en doute : {count}</translation>
  </message>
  <message>
   <source>home.detail.aside</source>
   <translation>perdues {missing}, annulées {void}</translation>
  </message>
  <message>
   <source>home.detail.delivered</source>
   <translation>{share} de toutes</translation>
  </message>
  <message>
   <source>home.does.keys</source>
   <translation>va là où se règle ce qui a besoin de quelqu’un</translation>
  </message>
  <message>
   <source>home.does.need</source>
   <translation>va là où cela se règle</translation>
  </message>
  <message>
   <source>home.downtime.since</source>
   <translation>Depuis le {at}</translation>
  </message>
  <message>
   <source>home.downtime.lasts</source>
   <translation>{days} j {hours} h {minutes:02}</translation>
  </message>
  <message>
   <source>home.downtime.lasts_hours</source>
   <translation>{hours} h {minutes:02}</translation>
  </message>
  <message>
   <source>home.downtime.none</source>
   <translation>Aucune panne n’est ouverte. La première impression en ouvre une.</translation>
  </message>
  <message>
   <source>home.downtime.last</source>
   <translation>La dernière, « {name} », est close.</translation>
  </message>
  <message>
   <source>home.time.range</source>
   <translation>{low} à {high}</translation>
  </message>
  <message>
   <source>home.time.about</source>
   <translation>environ {time}</translation>
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
   <translation>{count} jours</translation>
  </message>
  <message>
   <source>home.time.less</source>
   <translation>moins de 5 min</translation>
  </message>
  <message>
   <source>home.time.long</source>
   <translation>plus de {count} jours</translation>
  </message>
  <message>
   <source>home.time.nothing</source>
   <translation>Rien n’attend</translation>
  </message>
  <message>
   <source>home.time.nothing_more</source>
   <translation>Tout ce qui est revenu est lu, vérifié, attribué et livré.</translation>
  </message>
  <message>
   <source>home.time.unknown</source>
   <translation>Inconnu</translation>
  </message>
  <message>
   <source>home.time.unknown_more</source>
   <translation>Il reste du travail que personne ne fait en ce moment : {jobs}.</translation>
  </message>
  <message>
   <source>home.time.last</source>
   <translation>Le plus long : {job}.</translation>
  </message>
  <message>
   <source>home.time.out</source>
   <translation>Ce qui est encore dans les services n’est pas compté.</translation>
  </message>
  <message>
   <source>home.job.read</source>
   <translation>Pages lues</translation>
  </message>
  <message>
   <source>home.job.verify</source>
   <translation>Champs décidés</translation>
  </message>
  <message>
   <source>home.job.match</source>
   <translation>Feuilles attribuées</translation>
  </message>
  <message>
   <source>home.job.deliver</source>
   <translation>Feuilles livrées</translation>
  </message>
  <message>
   <source>home.job_task.read</source>
   <translation>lire les pages</translation>
  </message>
  <message>
   <source>home.job_task.verify</source>
   <translation>vérifier</translation>
  </message>
  <message>
   <source>home.job_task.match</source>
   <translation>attribuer</translation>
  </message>
  <message>
   <source>home.job_task.deliver</source>
   <translation>livrer</translation>
  </message>
  <message>
   <source>home.pace.range</source>
   <translation>{low} à {high} par heure</translation>
  </message>
  <message>
   <source>home.pace.none</source>
   <translation>pas encore de rythme</translation>
  </message>
  <message>
   <source>home.pace.left</source>
   <translation>reste {count} : {time}</translation>
  </message>
  <message>
   <source>home.pace.left_unknown</source>
   <translation>reste {count}</translation>
  </message>
  <message>
   <source>home.pace.left_nothing</source>
   <translation>rien n’attend</translation>
  </message>
  <message>
   <source>home.pace.hour</source>
   <translation>{at:%H} h</translation>
  </message>
  <message>
   <source>home.pace.figures</source>
   <translation>{job}, par heure : {hours}. {pace}, {left}.</translation>
  </message>
  <message>
   <source>home.pace.figure</source>
   <translation>{count} à {hour}</translation>
  </message>
  <message>
   <source>home.quality.none</source>
   <translation>Inconnue</translation>
  </message>
  <message>
   <source>home.quality.none_more</source>
   <translation>Personne n’a encore regardé de valeur acceptée.</translation>
  </message>
  <message>
   <source>home.quality.most</source>
   <translation>au plus {high}</translation>
  </message>
  <message>
   <source>home.quality.between</source>
   <translation>{low} à {high}</translation>
  </message>
  <message>
   <source>home.quality.more</source>
   <translation>Fausses : {wrong} sur {seen} valeurs acceptées, puis regardées par une personne (confiance 95 %)</translation>
  </message>
  <message>
   <source>home.quality.blank</source>
   <translation>Champs donnés pour vides, {estimate}</translation>
  </message>
  <message>
   <source>home.quality.people</source>
   <translation>Décisions reprises par une autre personne, {estimate}</translation>
  </message>
  <message>
   <source>home.quality.estimate</source>
   <translation>différentes : {wrong} sur {seen}, {low} à {high}</translation>
  </message>
  <message>
   <source>home.quality.bar</source>
   <translation>Intervalle de la part d’erreurs : de {low} à {high}</translation>
  </message>
  <message>
   <source>home.need.in_doubt.title</source>
   <translation>Feuilles dont le patient est en doute : {count}</translation>
  </message>
  <message>
   <source>home.need.in_doubt.do</source>
   <translation>Comparez ce qui est écrit avec le patient, puis dites à qui est la feuille. Rien n’en est livré d’ici là.</translation>
  </message>
  <message>
   <source>home.need.disk.title</source>
   <translation>Place sur le disque : {free} Go, environ {count} pages</translation>
  </message>
  <message>
   <source>home.need.disk.do</source>
   <translation>Libérez de la place, ou déplacez le dossier de données, avant de numériser la suite.</translation>
  </message>
  <message>
   <source>home.need.emergency.title</source>
   <translation>Accès d’urgence depuis hier : {count} (en dernier {name})</translation>
  </message>
  <message>
   <source>home.need.emergency.do</source>
   <translation>La raison : {why}. Voyez avec la personne ce qui a été fait ; le rapport le dit aussi.</translation>
  </message>
  <message>
   <source>home.need.differing.title</source>
   <translation>Envoyées, mais différentes dans le dossier : {count}</translation>
  </message>
  <message>
   <source>home.need.differing.do</source>
   <translation>Regardez ce que la destination a, puis renvoyez ou retirez.</translation>
  </message>
  <message>
   <source>home.need.disputed.title</source>
   <translation>Pages dont deux scans diffèrent : {count}</translation>
  </message>
  <message>
   <source>home.need.disputed.do</source>
   <translation>Regardez les deux et dites lequel compte.</translation>
  </message>
  <message>
   <source>home.need.refused.title</source>
   <translation>Feuilles refusées par la destination : {count}</translation>
  </message>
  <message>
   <source>home.need.refused.do</source>
   <translation>Lisez sa réponse, corrigez, et préparez un nouvel envoi.</translation>
  </message>
  <message>
   <source>home.need.faulty.title</source>
   <translation>Feuilles qui ne peuvent pas partir : {count}</translation>
  </message>
  <message>
   <source>home.need.faulty.do</source>
   <translation>La validation dit ce qui manque ; corrigez-le.</translation>
  </message>
  <message>
   <source>home.need.silent.title</source>
   <translation>Feuilles parties, sans réponse : {count}</translation>
  </message>
  <message>
   <source>home.need.silent.do</source>
   <translation>Vérifiez la liaison et envoyez de nouveau : ce qui est arrivé n’est pas doublé.</translation>
  </message>
  <message>
   <source>home.need.held.title</source>
   <translation>Destination arrêtée : {name}</translation>
  </message>
  <message>
   <source>home.need.held.do</source>
   <translation>Raison : {why}. Relancez-la quand c’est réglé.</translation>
  </message>
  <message>
   <source>home.need.tightened.title</source>
   <translation>Moins de champs sont acceptés : {source}</translation>
  </message>
  <message>
   <source>home.need.tightened.do</source>
   <translation>Trop se sont révélés faux ; davantage de champs attendent une personne. Voyez le scanner et les stylos.</translation>
  </message>
  <message>
   <source>home.need.numbers.title</source>
   <translation>Il reste peu de numéros : {count} {kind}</translation>
  </message>
  <message>
   <source>home.need.numbers.do</source>
   <translation>Demandez une autre plage à l’informatique avant qu’il n’en reste plus.</translation>
  </message>
  <message>
   <source>home.need.unreadable.title</source>
   <translation>Pages qui n’ont pas pu être lues : {count}</translation>
  </message>
  <message>
   <source>home.need.unreadable.do</source>
   <translation>Voyez pourquoi : tournez, numérisez de nouveau, ou mettez de côté avec une raison.</translation>
  </message>
  <message>
   <source>home.need.unread.title</source>
   <translation>Pages gardées, pas encore lues : {count}</translation>
  </message>
  <message>
   <source>home.need.unread.do</source>
   <translation>La lecture s’est arrêtée en route ; reprenez-la.</translation>
  </message>
  <message>
   <source>home.need.proposed.title</source>
   <translation>Changements d’identité à confirmer : {count}</translation>
  </message>
  <message>
   <source>home.need.proposed.do</source>
   <translation>Une deuxième personne répond oui ou non.</translation>
  </message>
  <message>
   <source>home.need.approval.title</source>
   <translation>Envois à approuver : {count}</translation>
  </message>
  <message>
   <source>home.need.approval.do</source>
   <translation>Une deuxième personne les regarde et les laisse partir.</translation>
  </message>
  <message>
   <source>home.need.uncounted.title</source>
   <translation>Impressions pas encore comptées : {count}</translation>
  </message>
  <message>
   <source>home.need.uncounted.do</source>
   <translation>Comptez ce qui est sorti de l’imprimante.</translation>
  </message>
  <message>
   <source>identifiers.unusable</source>
   <translation>le numéro national « {value} » ne peut pas servir comme tel : {reason} ; il est gardé à côté, tel quel</translation>
  </message>
  <message>
   <source>identifiers.fault.form</source>
   <translation>un INS a 15 caractères (13 et une clé de 2) : sexe, année, mois, lieu (2A ou 2B en Corse), rang, clé</translation>
  </message>
  <message>
   <source>identifiers.fault.no_key</source>
   <translation>la clé manque (13 caractères au lieu de 15) : on ne peut pas vérifier s’il est juste</translation>
  </message>
  <message>
   <source>identifiers.fault.key</source>
   <translation>sa clé n’est pas la bonne : un de ses caractères est faux</translation>
  </message>
  <message>
   <source>identifiers.fault.form_of</source>
   <translation>il n’est pas fait comme un numéro de ce genre ({label})</translation>
  </message>
  <message>
   <source>identifiers.fault.system</source>
   <translation>personne ici ne sait ce qu’est {system}</translation>
  </message>
  <message>
   <source>identifiers.contradicts.in</source>
   <translation>le numéro national {value} contredit {what} ; vérifiez de qui il est</translation>
  </message>
  <message>
   <source>identifiers.contradicts.sex</source>
   <translation>le sexe</translation>
  </message>
  <message>
   <source>identifiers.contradicts.year</source>
   <translation>l’année de naissance</translation>
  </message>
  <message>
   <source>identifiers.contradicts.month</source>
   <translation>le mois de naissance</translation>
  </message>
  <message>
   <source>identifiers.contradicts.place</source>
   <translation>le lieu de naissance</translation>
  </message>
  <message>
   <source>identifiers.file.unreadable</source>
   <translation>Les systèmes d’identifiants {file} ne peuvent pas être lus : {reason}</translation>
  </message>
  <message>
   <source>identifiers.file.empty</source>
   <translation>Le fichier de systèmes d’identifiants {file} n’a aucune table [[system]].</translation>
  </message>
  <message>
   <source>identifiers.file.no_ipp</source>
   <translation>Le fichier de systèmes d’identifiants {file} doit dire ceux de l’IPP et de l’IEP (member = "ipp", member = "iep").</translation>
  </message>
  <message>
   <source>identifiers.file.wrong</source>
   <translation>Le fichier de systèmes d’identifiants {file} : dans « {system} », l’entrée « {name} » manque, est inconnue, ou est d’un genre qui ne convient pas.</translation>
  </message>
  <message>
   <source>identifiers.file.no_check</source>
   <translation>Il n’y a pas de contrôle « {check} » : il faut nommer un module de python-stdnum, par exemple fr.nir.</translation>
  </message>
  <message>
   <source>identity.level.family.same</source>
   <translation>même nom de naissance</translation>
  </message>
  <message>
   <source>identity.level.family.married</source>
   <translation>le nom de naissance de l’un est le nom utilisé de l’autre</translation>
  </message>
  <message>
   <source>identity.level.family.part</source>
   <translation>une partie du nom est la même</translation>
  </message>
  <message>
   <source>identity.level.family.sound</source>
   <translation>le nom se prononce pareil</translation>
  </message>
  <message>
   <source>identity.level.family.near</source>
   <translation>le nom diffère de peu</translation>
  </message>
  <message>
   <source>identity.level.family.swapped</source>
   <translation>nom et prénom inversés</translation>
  </message>
  <message>
   <source>identity.level.family.misplaced</source>
   <translation>le nom de l’un est un prénom de l’autre</translation>
  </message>
  <message>
   <source>identity.level.family.initial</source>
   <translation>même initiale du nom</translation>
  </message>
  <message>
   <source>identity.level.family.other</source>
   <translation>autre nom</translation>
  </message>
  <message>
   <source>identity.level.given.same</source>
   <translation>même premier prénom</translation>
  </message>
  <message>
   <source>identity.level.given.order</source>
   <translation>même prénom, dans un autre ordre</translation>
  </message>
  <message>
   <source>identity.level.given.part</source>
   <translation>une partie du prénom est la même</translation>
  </message>
  <message>
   <source>identity.level.given.sound</source>
   <translation>le prénom se prononce pareil</translation>
  </message>
  <message>
   <source>identity.level.given.near</source>
   <translation>le prénom diffère de peu</translation>
  </message>
  <message>
   <source>identity.level.given.swapped</source>
   <translation>prénom et nom inversés</translation>
  </message>
  <message>
   <source>identity.level.given.misplaced</source>
   <translation>un prénom de l’un est le nom de l’autre</translation>
  </message>
  <message>
   <source>identity.level.given.initial</source>
   <translation>même initiale du prénom</translation>
  </message>
  <message>
   <source>identity.level.given.other</source>
   <translation>autre prénom</translation>
  </message>
  <message>
   <source>identity.level.second_given.same</source>
   <translation>même deuxième prénom</translation>
  </message>
  <message>
   <source>identity.level.second_given.near</source>
   <translation>le deuxième prénom diffère de peu</translation>
  </message>
  <message>
   <source>identity.level.second_given.other</source>
   <translation>autre deuxième prénom</translation>
  </message>
  <message>
   <source>identity.level.unnamed.same</source>
   <translation>tous deux sans prénom encore</translation>
  </message>
  <message>
   <source>identity.level.unnamed.other</source>
   <translation>l’un a un prénom</translation>
  </message>
  <message>
   <source>identity.level.birth_date.new_year</source>
   <translation>même année, 1er janvier l’un et l’autre : souvent une date supposée</translation>
  </message>
  <message>
   <source>identity.level.birth_date.guessed</source>
   <translation>même année ; le 1er janvier est souvent une date supposée</translation>
  </message>
  <message>
   <source>identity.level.birth_date.same</source>
   <translation>même date de naissance</translation>
  </message>
  <message>
   <source>identity.level.birth_date.swapped</source>
   <translation>jour et mois inversés</translation>
  </message>
  <message>
   <source>identity.level.birth_date.digit</source>
   <translation>un chiffre de la date de naissance diffère</translation>
  </message>
  <message>
   <source>identity.level.birth_date.part</source>
   <translation>même année, autre jour ou autre mois</translation>
  </message>
  <message>
   <source>identity.level.birth_date.year</source>
   <translation>même jour et même mois, autre année</translation>
  </message>
  <message>
   <source>identity.level.birth_date.other</source>
   <translation>autre date de naissance</translation>
  </message>
  <message>
   <source>identity.level.sex.same</source>
   <translation>même sexe</translation>
  </message>
  <message>
   <source>identity.level.sex.other</source>
   <translation>autre sexe</translation>
  </message>
  <message>
   <source>identity.level.birth_place.same</source>
   <translation>même commune de naissance</translation>
  </message>
  <message>
   <source>identity.level.birth_place.departement</source>
   <translation>né dans le même département</translation>
  </message>
  <message>
   <source>identity.level.birth_place.other</source>
   <translation>autre lieu de naissance</translation>
  </message>
  <message>
   <source>identity.level.ins.same</source>
   <translation>même INS</translation>
  </message>
  <message>
   <source>identity.level.ins.near</source>
   <translation>INS voisin : celui d’un jumeau, peut-être</translation>
  </message>
  <message>
   <source>identity.level.ins.other</source>
   <translation>autre INS</translation>
  </message>
  <message>
   <source>identity.level.ipp.same</source>
   <translation>même IPP</translation>
  </message>
  <message>
   <source>identity.level.ipp.near</source>
   <translation>un signe de l’IPP diffère</translation>
  </message>
  <message>
   <source>identity.level.ipp.other</source>
   <translation>autre IPP</translation>
  </message>
  <message>
   <source>identity.level.iep.same</source>
   <translation>même numéro de séjour</translation>
  </message>
  <message>
   <source>identity.level.iep.other</source>
   <translation>autre séjour</translation>
  </message>
  <message>
   <source>identity.level.postcode.same</source>
   <translation>même code postal</translation>
  </message>
  <message>
   <source>identity.level.postcode.near</source>
   <translation>un signe du code postal diffère</translation>
  </message>
  <message>
   <source>identity.level.postcode.other</source>
   <translation>autre code postal</translation>
  </message>
  <message>
   <source>identity.level.phone.same</source>
   <translation>même téléphone</translation>
  </message>
  <message>
   <source>identity.level.phone.other</source>
   <translation>autre téléphone</translation>
  </message>
  <message>
   <source>identity.why_not.too_little</source>
   <translation>le nom, le prénom et la date de naissance ne sont pas tous les trois identiques</translation>
  </message>
  <message>
   <source>identity.why_not.common_name</source>
   <translation>le nom et le prénom sont trop courants pour qu’ils suffisent</translation>
  </message>
  <message>
   <source>identity.why_not.no_witness</source>
   <translation>seuls les noms et la date de naissance concordent, et cette personne n’est pas dans l’établissement</translation>
  </message>
  <message>
   <source>identity.why_not.twin</source>
   <translation>une autre personne née le même jour porte ce nom : un jumeau, peut-être</translation>
  </message>
  <message>
   <source>identity.why_not.same_birth_date</source>
   <translation>une autre personne née le même jour porte ce prénom</translation>
  </message>
  <message>
   <source>identity.why_not.namesake</source>
   <translation>une autre personne porte le même nom et le même prénom, ou presque</translation>
  </message>
  <message>
   <source>identity.why_not.guessed_date</source>
   <translation>le 1er janvier est souvent une date supposée</translation>
  </message>
  <message>
   <source>identity.why_not.newborn</source>
   <translation>un nouveau-né est facilement pris pour un autre, ou pour sa mère</translation>
  </message>
  <message>
   <source>identity.why_not.close_second</source>
   <translation>une autre personne ressemble presque autant</translation>
  </message>
  <message>
   <source>identity.why_not.behind</source>
   <translation>une autre personne ressemble davantage</translation>
  </message>
  <message>
   <source>identity.why_not.improbable</source>
   <translation>la ressemblance est trop faible</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_family</source>
   <translation>le nom n’est pas le même</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_given</source>
   <translation>le prénom n’est pas le même</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_second_given</source>
   <translation>le deuxième prénom n’est pas le même</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_birth_date</source>
   <translation>la date de naissance n’est pas la même</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_sex</source>
   <translation>le sexe n’est pas le même</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_birth_place</source>
   <translation>le lieu de naissance n’est pas le même</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_ins</source>
   <translation>l’INS n’est pas le même</translation>
  </message>
  <message>
   <source>identity.why_not.contradicts_ipp</source>
   <translation>l’IPP n’est pas le même</translation>
  </message>
  <message>
   <source>install.sound</source>
   <translation>recon {version} est tel qu’il a été publié : {files} fichiers à lui, ses bibliothèques, leur bytecode. Signé par la clé {name}.</translation>
  </message>
  <message>
   <source>install.own_key</source>
   <translation>La clé {name} vient du programme lui-même. Cela révèle un dégât, un fichier modifié, ajouté ou perdu ; cela ne révèle pas un programme que quelqu’un d’autre aurait signé. Comparez {name} avec ce que dit qui publie recon, ou donnez la clé : --release-key.</translation>
  </message>
  <message>
   <source>install.not_released</source>
   <translation>{folder} n’a pas de manifeste signé : c’est une copie du code source, ou il n’a jamais été publié. Rien ne dit ce qui devrait s’y trouver.</translation>
  </message>
  <message>
   <source>install.no_manifest</source>
   <translation>{file} : le manifeste est illisible</translation>
  </message>
  <message>
   <source>install.signature</source>
   <translation>{file} : ce n’est pas la signature de ce manifeste</translation>
  </message>
  <message>
   <source>install.other_key</source>
   <translation>le manifeste est signé par la clé {found}, et non par {asked}</translation>
  </message>
  <message>
   <source>install.altered</source>
   <translation>{file} : modifié</translation>
  </message>
  <message>
   <source>install.missing</source>
   <translation>{file} : manquant</translation>
  </message>
  <message>
   <source>install.foreign</source>
   <translation>{file} : personne ne l’a publié</translation>
  </message>
  <message>
   <source>install.cache</source>
   <translation>{file} : bytecode que sa source ne donne pas</translation>
  </message>
  <message>
   <source>install.library_missing</source>
   <translation>{name} {version} : cette bibliothèque manque</translation>
  </message>
  <message>
   <source>install.library_foreign</source>
   <translation>{name} {version} : cette bibliothèque n’est pas de la version publiée</translation>
  </message>
  <message>
   <source>install.library_version</source>
   <translation>{name} {version} : la version publiée a {locked}</translation>
  </message>
  <message>
   <source>install.library_content</source>
   <translation>{name} : sa liste de fichiers n’est pas celle de la version publiée</translation>
  </message>
  <message>
   <source>install.unknown_build</source>
   <translation>La version publiée a été faite avec d’autres constructions de ces bibliothèques (autre Python ou autre système) ; elles sont conformes à leur propre liste de fichiers, et on ne peut en dire plus : {names}</translation>
  </message>
  <message>
   <source>install.cli.group</source>
   <translation>le programme lui-même</translation>
  </message>
  <message>
   <source>install.cli.verify</source>
   <translation>dit si le programme est tel qu’il a été publié, et s’arrête</translation>
  </message>
  <message>
   <source>install.cli.key</source>
   <translation>CLÉ</translation>
  </message>
  <message>
   <source>install.cli.release_key</source>
   <translation>la clé publique de qui publie recon : 64 chiffres hexadécimaux, ou un fichier qui les contient</translation>
  </message>
  <message>
   <source>install.cli.install</source>
   <translation>le dossier de paquets à examiner (sinon, celui de ce programme)</translation>
  </message>
  <message>
   <source>install.cli.no_key</source>
   <translation>« {given} » n’est pas une clé publique : 64 chiffres hexadécimaux, ou un fichier qui les contient.</translation>
  </message>
  <message>
   <source>intake.link</source>
   <translation>c’est un lien, et les liens d’un dossier ne sont pas suivis</translation>
  </message>
  <message>
   <source>intake.no_file</source>
   <translation>ce n’est pas un fichier, mais un périphérique, un tube ou autre</translation>
  </message>
  <message>
   <source>intake.heic</source>
   <translation>Photos en HEIC, que recon ne lit pas : {count}. Sur l’iPhone, choisissez Réglages &gt; Appareil photo &gt; Formats &gt; Le plus compatible et reprenez-les, ou envoyez-les en JPEG.</translation>
  </message>
  <message>
   <source>keying.name</source>
   <translation>Double saisie</translation>
  </message>
  <message>
   <source>keying.about</source>
   <translation>Saisissez ce qui est écrit. Quelqu’un d’autre le saisit aussi, sans voir votre réponse.</translation>
  </message>
  <message>
   <source>keying.keep</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>keying.none</source>
   <translation>Il n’y a rien à saisir pour vous.</translation>
  </message>
  <message>
   <source>keying.looking</source>
   <translation>On regarde ce qu’il y a à saisir…</translation>
  </message>
  <message>
   <source>keying.off</source>
   <translation>Les champs critiques ne sont pas saisis deux fois à ce poste.</translation>
  </message>
  <message>
   <source>keying.what</source>
   <translation>En double saisie, aucun champ critique en attente n’est tranché par une seule personne : deux le saisissent, sans voir ni ce qui a été lu ni la réponse de l’autre, et là où elles diffèrent quelqu’un tranche.</translation>
  </message>
  <message>
   <source>keying.nothing</source>
   <translation>Rien n’est donné. Saisissez ce qui est sur la feuille ; si le champ est vide, {press}.</translation>
  </message>
  <message>
   <source>keying.stopping</source>
   <translation>Chaque champ critique en attente pourrait alors être tranché par une seule personne. {press} encore une fois arrête la double saisie.</translation>
  </message>
  <message>
   <source>keying.switch.on</source>
   <translation>Saisir deux fois les champs critiques</translation>
  </message>
  <message>
   <source>keying.switch.off</source>
   <translation>Cesser la double saisie</translation>
  </message>
  <message>
   <source>keying.undone.first</source>
   <translation>Saisi par vous seul jusqu’ici : ce que vous saisissez maintenant le remplace.</translation>
  </message>
  <message>
   <source>keying.undone.agrees</source>
   <translation>C’était tranché ; maintenant les deux le ressaisissent. Vous commencez.</translation>
  </message>
  <message>
   <source>keying.undone.differs</source>
   <translation>Quelqu’un a saisi autre chose : cela se tranche parmi les différences, et vous ne pouvez plus changer votre réponse.</translation>
  </message>
  <message>
   <source>keying.does.keep</source>
   <translation>enregistre ce qui est saisi, et demande la suite</translation>
  </message>
  <message>
   <source>keying.does.undo</source>
   <translation>ressaisit le dernier champ</translation>
  </message>
  <message>
   <source>keying.does.switch</source>
   <translation>saisir deux fois les champs critiques à ce poste, ou non</translation>
  </message>
  <message>
   <source>keying.does.choose</source>
   <translation>choisit les champs saisis deux fois</translation>
  </message>
  <message>
   <source>keying.differences.name</source>
   <translation>Différences</translation>
  </message>
  <message>
   <source>keying.differences.about</source>
   <translation>Deux personnes ont saisi ce champ sans voir la réponse de l’autre. Regardez l’image et tranchez.</translation>
  </message>
  <message>
   <source>keying.differences.typed</source>
   <translation>{value} — {by}</translation>
  </message>
  <message>
   <source>keying.differences.decide</source>
   <translation>Enregistrer la saisie</translation>
  </message>
  <message>
   <source>keying.differences.none</source>
   <translation>Personne ne diffère de personne.</translation>
  </message>
  <message>
   <source>keying.differences.looking</source>
   <translation>On regarde où deux personnes diffèrent…</translation>
  </message>
  <message>
   <source>keying.differences.own</source>
   <translation>L’une des deux, c’est vous : mieux vaut laisser trancher quelqu’un d’autre. Si vous le faites, c’est noté.</translation>
  </message>
  <message>
   <source>keying.differences.nothing</source>
   <translation>Rien n’est donné. {first} ou {second} prend l’une des deux réponses ; ou saisissez ce qui est écrit.</translation>
  </message>
  <message>
   <source>keying.differences.does.pick</source>
   <translation>prend ce qu’a saisi la première personne, ou la seconde</translation>
  </message>
  <message>
   <source>keying.differences.does.decide</source>
   <translation>enregistre une autre valeur, saisie en dessous</translation>
  </message>
  <message>
   <source>keying.note.agreed</source>
   <translation>saisi par deux personnes sans se voir : {other} d’abord</translation>
  </message>
  <message>
   <source>keying.note.settled</source>
   <translation>deux personnes avaient saisi autre chose : {first}, puis {second}</translation>
  </message>
  <message>
   <source>keying.refused.not_waiting</source>
   <translation>ce champ n’attend plus personne</translation>
  </message>
  <message>
   <source>keying.refused.not_chosen</source>
   <translation>ce champ n’est plus saisi deux fois</translation>
  </message>
  <message>
   <source>keying.refused.differs</source>
   <translation>deux personnes l’ont déjà saisi, et elles diffèrent : il se tranche parmi les différences</translation>
  </message>
  <message>
   <source>keying.refused.no_difference</source>
   <translation>deux personnes ne diffèrent plus sur ce champ</translation>
  </message>
  <message>
   <source>keying.refused.not_decided</source>
   <translation>personne n’a tranché ce champ : il n’est pas à redemander</translation>
  </message>
  <message>
   <source>keying.refused.only_twice</source>
   <translation>ce champ est saisi par deux personnes, chacune sans voir l’autre : « Double saisie »</translation>
  </message>
  <message>
   <source>keying.refused.nobody</source>
   <translation>on ne sait pas qui vous êtes, et il faut deux personnes : dites d’abord votre nom</translation>
  </message>
  <message>
   <source>keying.refused.other_scan</source>
   <translation>un autre passage de cette page compte maintenant : regardez-la de nouveau</translation>
  </message>
  <message>
   <source>keying.choose.ask</source>
   <translation>Choisir les champs…</translation>
  </message>
  <message>
   <source>keying.choose.title</source>
   <translation>Champs saisis deux fois</translation>
  </message>
  <message>
   <source>keying.choose.hint</source>
   <translation>Un champ coché qui attend quelqu’un est saisi par deux personnes, sans se voir. Un champ qui n’est plus coché pourra être tranché par une seule.</translation>
  </message>
  <message>
   <source>keying.choose.forms</source>
   <translation>Champs critiques de ces formulaires</translation>
  </message>
  <message>
   <source>keying.choose.fields</source>
   <translation>Champs : {form}</translation>
  </message>
  <message>
   <source>keying.choose.no_form</source>
   <translation>Champs</translation>
  </message>
  <message>
   <source>keying.choose.critical</source>
   <translation>critique</translation>
  </message>
  <message>
   <source>keying.choose.with_form</source>
   <translation>Ce champ est critique : il suit la case de son formulaire, à gauche.</translation>
  </message>
  <message>
   <source>keying.choose.keep</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>keys.altered</source>
   <translation>le fichier de clés {file} est illisible ou a été modifié ; remettez celui d’une sauvegarde</translation>
  </message>
  <message>
   <source>keys.clear_database</source>
   <translation>la base {file} n’est pas chiffrée alors que le dossier l’est : elle a été remplacée. Remettez celle d’une sauvegarde</translation>
  </message>
  <message>
   <source>keys.seal_broken</source>
   <translation>le fichier {file} a été modifié, tronqué ou déplacé ; remettez-le d’une sauvegarde</translation>
  </message>
  <message>
   <source>keys.weak</source>
   <translation>Cette phrase de passe se devine trop vite. Prenez au moins {least} caractères variés ; quatre ou cinq mots sans rapport entre eux se retiennent le mieux.</translation>
  </message>
  <message>
   <source>keys.not_encrypted</source>
   <translation>Le dossier de données n’est pas chiffré. « recon key encrypt » le chiffre.</translation>
  </message>
  <message>
   <source>keys.encrypted_already</source>
   <translation>Le dossier de données est déjà chiffré.</translation>
  </message>
  <message>
   <source>keys.file_known</source>
   <translation>Le fichier de clé {file} ouvre déjà ce dossier.</translation>
  </message>
  <message>
   <source>keys.file_unread</source>
   <translation>Le fichier de clé {file} ne peut pas être lu ({reason}). La clé USB est-elle branchée ?</translation>
  </message>
  <message>
   <source>keys.no_key_file</source>
   <translation>{file} n’est pas un fichier de clé de recon. Donnez un nom qui n’existe pas encore, et recon le créera.</translation>
  </message>
  <message>
   <source>keys.no_slot</source>
   <translation>Aucun accès ne porte le numéro {slot}. « recon key status » les liste.</translation>
  </message>
  <message>
   <source>keys.not_printed</source>
   <translation>L’imprimante {printer} n’a pas pris la clé de secours : elle n’est sur aucun papier, et celle d’avant n’ouvre plus rien. Imprimez-en une autre (« recon key recovery »), sur une autre imprimante ou dans un fichier.</translation>
  </message>
  <message>
   <source>keys.no_printer</source>
   <translation>Cette machine ne connaît pas d’imprimante « {printer} » : rien n’est changé. « lpstat -e » les liste ; sinon, --out écrit la clé de secours dans un fichier.</translation>
  </message>
  <message>
   <source>keys.last_slot</source>
   <translation>C’est le seul accès au dossier : sans lui, plus personne ne pourrait l’ouvrir. Ajoutez-en un autre d’abord.</translation>
  </message>
  <message>
   <source>keys.mistyped</source>
   <translation>La clé de secours comporte une faute dans son groupe {group}. Comparez ce groupe avec la feuille.</translation>
  </message>
  <message>
   <source>keys.no_way</source>
   <translation>Donnez une phrase de passe ou un fichier de clé : sans l’un des deux, personne ne pourrait ouvrir le dossier.</translation>
  </message>
  <message>
   <source>keys.gone</source>
   <translation>la base n’est pas lisible ; si le dossier était chiffré, il y manque le fichier {file}</translation>
  </message>
  <message>
   <source>keys.not_copied</source>
   <translation>la copie chiffrée de la base ne correspond pas à l’original ({part}) ; l’original est resté en place</translation>
  </message>
  <message>
   <source>keys.sheet.title</source>
   <translation>Clé de secours</translation>
  </message>
  <message>
   <source>keys.sheet.head</source>
   <translation>En français</translation>
  </message>
  <message>
   <source>keys.sheet.about</source>
   <translation>Cette clé ouvre le dossier de données chiffré de recon quand sa phrase de passe est oubliée ou son fichier de clé perdu. Qui la détient peut lire toutes les données des patients qui s’y trouvent.</translation>
  </message>
  <message>
   <source>keys.sheet.keep</source>
   <translation>Rangez cette feuille dans un coffre ou sous enveloppe cachetée, jamais près du poste.</translation>
  </message>
  <message>
   <source>keys.sheet.lose</source>
   <translation>Sans phrase de passe, sans fichier de clé et sans cette feuille, personne ne pourra plus lire ces données, pas même ceux qui ont écrit recon.</translation>
  </message>
  <message>
   <source>keys.sheet.use</source>
   <translation>Pour ouvrir : lancez recon et tapez la clé là où la phrase de passe est demandée. Les tirets, les espaces et les minuscules n’ont pas d’importance ; O vaut 0, I et L valent 1. Le code carré contient le même texte, pour un lecteur de codes.</translation>
  </message>
  <message>
   <source>keys.sheet.then</source>
   <translation>Choisissez ensuite une nouvelle phrase de passe : recon key passphrase. Puis imprimez une nouvelle clé de secours : recon key recovery. Celle-ci n’ouvrira alors plus rien.</translation>
  </message>
  <message>
   <source>keys.sheet.copy</source>
   <translation>Si cette feuille est perdue ou copiée, faites de même, puis changez la clé elle-même : recon key rotate.</translation>
  </message>
  <message>
   <source>keys.sheet.where</source>
   <translation>Dossier {store} · poste {station} · établie le {at}</translation>
  </message>
  <message>
   <source>keys.kind.passphrase</source>
   <translation>phrase de passe</translation>
  </message>
  <message>
   <source>keys.kind.file</source>
   <translation>fichier de clé</translation>
  </message>
  <message>
   <source>keys.kind.recovery</source>
   <translation>clé de secours imprimée</translation>
  </message>
  <message>
   <source>keys.cli.clear</source>
   <translation>Dossier de données non chiffré (« recon key encrypt » le chiffre).</translation>
  </message>
  <message>
   <source>keys.cli.option</source>
   <translation>le fichier de clé du dossier chiffré (sinon RECON_KEY_FILE)</translation>
  </message>
  <message>
   <source>keys.cli.ask</source>
   <translation>Phrase de passe ou clé de secours de {store} : </translation>
  </message>
  <message>
   <source>keys.cli.new</source>
   <translation>Nouvelle phrase de passe : </translation>
  </message>
  <message>
   <source>keys.cli.new_or_none</source>
   <translation>Phrase de passe du dossier de données (Entrée : ne pas chiffrer) : </translation>
  </message>
  <message>
   <source>keys.cli.none_again</source>
   <translation>Sans phrase de passe, qui emporte ce disque lit les données des patients. Entrée pour confirmer : </translation>
  </message>
  <message>
   <source>keys.cli.again</source>
   <translation>Encore une fois : </translation>
  </message>
  <message>
   <source>keys.cli.differs</source>
   <translation>Les deux saisies ne sont pas les mêmes.</translation>
  </message>
  <message>
   <source>keys.cli.no_terminal</source>
   <translation>Personne ne peut être interrogé ici : donnez la phrase de passe dans {name}.</translation>
  </message>
  <message>
   <source>keys.cli.init_passphrase</source>
   <translation>chiffre le dossier avec une phrase de passe, demandée deux fois (sinon RECON_PASSPHRASE, --key-file)</translation>
  </message>
  <message>
   <source>keys.cli.not_encrypted</source>
   <translation>Ce dossier n’est PAS chiffré : qui a le disque lit tout. « recon key encrypt » le chiffre, ou gardez-le sur un disque chiffré.</translation>
  </message>
  <message>
   <source>keys.cli.encrypted</source>
   <translation>Le dossier est chiffré. Phrase de passe oubliée, fichier de clé perdu et pas de clé de secours : les données seraient perdues.</translation>
  </message>
  <message>
   <source>keys.cli.print_recovery</source>
   <translation>Imprimez la clé de secours : recon key recovery --out cle-de-secours.pdf</translation>
  </message>
  <message>
   <source>keys.cli.acts</source>
   <translation>actes</translation>
  </message>
  <message>
   <source>keys.cli.status</source>
   <translation>dit ce qui ouvre le dossier</translation>
  </message>
  <message>
   <source>keys.cli.passphrase</source>
   <translation>change la phrase de passe (l’ancienne, puis la nouvelle, ou RECON_NEW_PASSPHRASE)</translation>
  </message>
  <message>
   <source>keys.cli.add_file</source>
   <translation>ajoute un fichier de clé, à garder sur une clé USB</translation>
  </message>
  <message>
   <source>keys.cli.file</source>
   <translation>le fichier ; créé s’il n’existe pas</translation>
  </message>
  <message>
   <source>keys.cli.recovery</source>
   <translation>imprime une clé de secours, qui remplace la précédente</translation>
  </message>
  <message>
   <source>keys.cli.out</source>
   <translation>le PDF à écrire, à imprimer puis à effacer</translation>
  </message>
  <message>
   <source>keys.cli.remove</source>
   <translation>retire un accès</translation>
  </message>
  <message>
   <source>keys.cli.slot</source>
   <translation>le numéro de l’accès, d’après « recon key status »</translation>
  </message>
  <message>
   <source>keys.cli.rotate</source>
   <translation>change la clé elle-même : tout est réécrit ; reprend là où il s’est arrêté</translation>
  </message>
  <message>
   <source>keys.cli.encrypt</source>
   <translation>chiffre sur place un dossier qui ne l’est pas ; reprend là où il s’est arrêté</translation>
  </message>
  <message>
   <source>keys.cli.is_encrypted</source>
   <translation>Le dossier est chiffré. Ce qui l’ouvre :</translation>
  </message>
  <message>
   <source>keys.cli.passphrase_set</source>
   <translation>La phrase de passe est changée. L’ancienne n’ouvre plus rien.</translation>
  </message>
  <message>
   <source>keys.cli.file_added</source>
   <translation>Le fichier de clé {file} ouvre le dossier. Gardez-le loin du poste, et une copie ailleurs.</translation>
  </message>
  <message>
   <source>keys.cli.recovery_written</source>
   <translation>Clé de secours écrite : {out}. Une clé imprimée auparavant n’ouvre plus rien.</translation>
  </message>
  <message>
   <source>keys.cli.recovery_sent</source>
   <translation>La clé de secours est partie vers l’imprimante {printer}. Prenez la feuille tout de suite, et vérifiez qu’elle est lisible : une clé imprimée auparavant n’ouvre plus rien.</translation>
  </message>
  <message>
   <source>keys.cli.printer</source>
   <translation>l’imprimante qui l’imprime, sans fichier</translation>
  </message>
  <message>
   <source>keys.cli.recovery_print</source>
   <translation>Imprimez ce fichier, puis effacez-le : qui le lit ouvre le dossier.</translation>
  </message>
  <message>
   <source>keys.cli.removed</source>
   <translation>L’accès {slot} est retiré.</translation>
  </message>
  <message>
   <source>keys.cli.rotated</source>
   <translation>La clé est changée : la base et tous les fichiers sont réécrits. Les sauvegardes faites avant s’ouvrent encore avec l’ancienne.</translation>
  </message>
  <message>
   <source>keys.cli.losing</source>
   <translation>Phrase de passe oubliée, fichier de clé perdu et pas de clé de secours : plus personne ne pourra lire ces données.</translation>
  </message>
  <message>
   <source>keys.cli.disk_remembers</source>
   <translation>Ce qui était en clair a été effacé, mais un disque peut en garder des traces, et d’anciennes sauvegardes aussi. Pour l’exclure, effacez le disque entier une fois le dossier déplacé.</translation>
  </message>
  <message>
   <source>keys.cli.progress</source>
   <translation>Fichiers réécrits : {done} sur {of}</translation>
  </message>
  <message>
   <source>keys.cli.unfinished.encrypt</source>
   <translation>Le chiffrement n’est pas terminé. « recon key encrypt » le termine ; le dossier reste utilisable.</translation>
  </message>
  <message>
   <source>keys.cli.unfinished.rotate</source>
   <translation>Le changement de clé n’est pas terminé. « recon key rotate » le termine ; le dossier reste utilisable.</translation>
  </message>
  <message>
   <source>keys.cli.finished.encrypt</source>
   <translation>Le chiffrement interrompu est terminé.</translation>
  </message>
  <message>
   <source>keys.cli.finished.rotate</source>
   <translation>Le changement de clé interrompu est terminé.</translation>
  </message>
  <message>
   <source>keys.cli.lost.passphrase</source>
   <translation>La phrase de passe n’ouvre plus rien : « recon key passphrase » en met une autre.</translation>
  </message>
  <message>
   <source>keys.cli.lost.file</source>
   <translation>Le fichier de clé n’ouvre plus rien : « recon key add-file » en met un autre.</translation>
  </message>
  <message>
   <source>keys.cli.lost.recovery</source>
   <translation>La clé de secours imprimée n’ouvre plus rien : détruisez-la, et imprimez-en une autre avec « recon key recovery ».</translation>
  </message>
  <message>
   <source>keys.window.clear</source>
   <translation>non chiffré</translation>
  </message>
  <message>
   <source>keys.window.clear_long</source>
   <translation>Le dossier de données n’est pas chiffré : qui a le disque, ou une sauvegarde, lit tout. « recon key encrypt » le chiffre.</translation>
  </message>
  <message>
   <source>keys.window.title</source>
   <translation>Les données sont chiffrées</translation>
  </message>
  <message>
   <source>keys.window.about</source>
   <translation>Tapez la phrase de passe de « {store} », ou la clé de secours imprimée. Rien n’est montré avant.</translation>
  </message>
  <message>
   <source>keys.window.line</source>
   <translation>Phrase de passe ou clé de secours</translation>
  </message>
  <message>
   <source>keys.window.shown</source>
   <translation>Montrer</translation>
  </message>
  <message>
   <source>keys.window.open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>keys.window.file</source>
   <translation>Fichier de clé…</translation>
  </message>
  <message>
   <source>keys.window.opening</source>
   <translation>Ouverture…</translation>
  </message>
  <message>
   <source>keys.window.wrong</source>
   <translation>Ce n’est pas cela. Le texte est resté dans la ligne : corrigez-le, ou tapez par-dessus.</translation>
  </message>
  <message>
   <source>keys.window.caps</source>
   <translation>Le verrouillage des majuscules est activé.</translation>
  </message>
  <message>
   <source>keys.first.passphrase</source>
   <translation>Phrase de passe (vide : les données ne sont pas chiffrées)</translation>
  </message>
  <message>
   <source>keys.first.again</source>
   <translation>Encore une fois</translation>
  </message>
  <message>
   <source>keys.first.losing</source>
   <translation>Avec une phrase de passe, qui emporte ce poste ou son disque ne lit rien. Mais si elle est oubliée, et sans clé de secours imprimée, plus personne ne lira ces données.</translation>
  </message>
  <message>
   <source>keys.first.offer</source>
   <translation>Imprimez la clé de secours</translation>
  </message>
  <message>
   <source>keys.first.offer_about</source>
   <translation>Le dossier est créé et chiffré. La clé de secours l’ouvre si la phrase de passe est oubliée. Imprimez-la et mettez la feuille au coffre. Un fichier enregistré est à effacer une fois imprimé.</translation>
  </message>
  <message>
   <source>keys.first.paper</source>
   <translation>Imprimer…</translation>
  </message>
  <message>
   <source>keys.first.save</source>
   <translation>Enregistrer la feuille…</translation>
  </message>
  <message>
   <source>keys.first.printing</source>
   <translation>La clé de secours est préparée…</translation>
  </message>
  <message>
   <source>keys.first.later</source>
   <translation>Plus tard</translation>
  </message>
  <message>
   <source>keys.first.file_name</source>
   <translation>cle-de-secours.pdf</translation>
  </message>
  <message>
   <source>ledger.sqlite</source>
   <translation>la base de données a répondu : {reason}</translation>
  </message>
  <message>
   <source>ledger.image_gone</source>
   <translation>l’image {digest} a disparu</translation>
  </message>
  <message>
   <source>ledger.codes_key</source>
   <translation>la clé des codes de feuilles n’est pas celle dont parle le registre ; restaurez la dernière sauvegarde saine</translation>
  </message>
  <message>
   <source>ledger.void</source>
   <translation>elle a été annulée</translation>
  </message>
  <message>
   <source>ledger.missing</source>
   <translation>elle a été déclarée perdue</translation>
  </message>
  <message>
   <source>ledger.unused</source>
   <translation>elle a été dite non utilisée</translation>
  </message>
  <message>
   <source>ledger.replaced</source>
   <translation>elle a été remplacée par une autre</translation>
  </message>
  <message>
   <source>ledger.not_back</source>
   <translation>la page de ce champ n’est pas revenue</translation>
  </message>
  <message>
   <source>ledger.not_disputed</source>
   <translation>aucune numérisation de sa page {page} n’attend un choix</translation>
  </message>
  <message>
   <source>ledger.void_void</source>
   <translation>elle est déjà annulée</translation>
  </message>
  <message>
   <source>ledger.void_delivered</source>
   <translation>elle a été livrée au dossier du patient, ou elle est en route ; retirez-la d’abord (« recon outbox undo »)</translation>
  </message>
  <message>
   <source>ledger.not_lost</source>
   <translation>toutes ses pages sont revenues, ou elle est déjà hors compte</translation>
  </message>
  <message>
   <source>ledger.wards</source>
   <translation>c’est une feuille du service, où figurent plusieurs patients ; elle n’est le dossier d’aucun</translation>
  </message>
  <message>
   <source>ledger.no_ipp</source>
   <translation>Indiquez l’IPP du patient.</translation>
  </message>
  <message>
   <source>ledger.roster.row</source>
   <translation>  ligne {line} : {reason}</translation>
  </message>
  <message>
   <source>ledger.roster.unreadable</source>
   <translation>  le fichier ne peut pas être ouvert : {reason}</translation>
  </message>
  <message>
   <source>ledger.roster.not_utf8</source>
   <translation>le fichier n’est pas en UTF-8 ; exportez-le à nouveau en « CSV UTF-8 »</translation>
  </message>
  <message>
   <source>ledger.roster.too_many_columns</source>
   <translation>la première ligne a {count} colonnes ; {most} au plus. Est-ce bien la liste ?</translation>
  </message>
  <message>
   <source>ledger.roster.unsound</source>
   <translation>la colonne {column} contient : {what}</translation>
  </message>
  <message>
   <source>ledger.roster.not_csv</source>
   <translation>ce n’est pas du CSV : {reason}</translation>
  </message>
  <message>
   <source>ledger.roster.no_patient</source>
   <translation>il n’y a aucun patient dans la liste</translation>
  </message>
  <message>
   <source>ledger.roster.column_missing</source>
   <translation>la colonne « {column} » manque</translation>
  </message>
  <message>
   <source>ledger.roster.column_twice</source>
   <translation>la colonne « {column} » y est deux fois</translation>
  </message>
  <message>
   <source>ledger.roster.empty</source>
   <translation>« {column} » est vide</translation>
  </message>
  <message>
   <source>ledger.roster.bad_date</source>
   <translation>« {value} » n’est pas une date de naissance ; écrivez AAAA-MM-JJ, par exemple 1931-04-02</translation>
  </message>
  <message>
   <source>ledger.roster.ipp_twice</source>
   <translation>l’IPP {ipp} est déjà celui de la ligne {first}</translation>
  </message>
  <message>
   <source>ledger.roster.too_many_cells</source>
   <translation>il y a plus de cellules que de colonnes ; vérifiez les séparateurs</translation>
  </message>
  <message>
   <source>ledger.roster.row_twice</source>
   <translation>l’IPP {ipp} répète mot pour mot la ligne {first} ; il n’est compté qu’une fois</translation>
  </message>
  <message>
   <source>ledger.roster.stay_twice</source>
   <translation>l’IPP {ipp} est aussi à la ligne {first}, avec un autre séjour ou une autre place ; c’est cette ligne-ci qui compte</translation>
  </message>
  <message>
   <source>ledger.roster.odd_sex</source>
   <translation>« {value} » n’est pas un sexe connu (M, F, I) ; il est gardé tel quel</translation>
  </message>
  <message>
   <source>ledger.roster.born_later</source>
   <translation>la date de naissance {value} est dans le futur ; elle est gardée telle quelle, vérifiez-la</translation>
  </message>
  <message>
   <source>ledger.roster.ins_twice</source>
   <translation>le numéro national {ins} est déjà celui de l’IPP {ipp}, ligne {first} ; l’un des deux n’est pas le bon, ou c’est une seule personne : vérifiez</translation>
  </message>
  <message>
   <source>ledger.roster.odd_status</source>
   <translation>« {value} » n’est pas un statut d’identité connu (PROV, VALI, …) ; il est gardé à côté, tel quel</translation>
  </message>
  <message>
   <source>ledger.roster.workbook</source>
   <translation>  c’est un classeur (Excel, LibreOffice) ; exportez la feuille en « CSV UTF-8 » et importez ce fichier</translation>
  </message>
  <message>
   <source>ledger.roster.no_list</source>
   <translation>  ce n’est ni du CSV ni de l’HL7</translation>
  </message>
  <message>
   <source>manual.title</source>
   <translation>Manuels :</translation>
  </message>
  <message>
   <source>manual.who</source>
   <translation>Fait par</translation>
  </message>
  <message>
   <source>manual.when</source>
   <translation>Heure</translation>
  </message>
  <message>
   <source>manual.foot</source>
   <translation>recon {version}</translation>
  </message>
  <message>
   <source>manual.names</source>
   <translation>le manuel, ou « all » pour tous ; sans nom, la liste</translation>
  </message>
  <message>
   <source>manual.out</source>
   <translation>le dossier où écrire les PDF ; ou, pour un seul manuel, le fichier .pdf</translation>
  </message>
  <message>
   <source>manual.printer</source>
   <translation>imprime sur cette imprimante (CUPS), sans fichier</translation>
  </message>
  <message>
   <source>manual.one_file</source>
   <translation>« all » fait plusieurs PDF : indiquez un dossier après --out.</translation>
  </message>
  <message>
   <source>manual.no_place</source>
   <translation>Dites où l’écrire avec --out DOSSIER ou FICHIER.pdf, ou sur quelle imprimante avec --printer.</translation>
  </message>
  <message>
   <source>manual.written</source>
   <translation>Écrit : {out}</translation>
  </message>
  <message>
   <source>manual.sent</source>
   <translation>Envoyé à l’imprimante {printer} : {title}</translation>
  </message>
  <message>
   <source>manual.how</source>
   <translation>« recon manual NOM --out DOSSIER » en fait un PDF à imprimer.</translation>
  </message>
  <message>
   <source>manual.printed</source>
   <translation>Imprimé : {title}</translation>
  </message>
  <message>
   <source>manual.print</source>
   <translation>Imprimer ce manuel…</translation>
  </message>
  <message>
   <source>manual.file.nurse</source>
   <translation>carte-soignants</translation>
  </message>
  <message>
   <source>manual.file.clerk</source>
   <translation>carte-secretariat</translation>
  </message>
  <message>
   <source>manual.file.it</source>
   <translation>carte-informatique</translation>
  </message>
  <message>
   <source>manual.file.install</source>
   <translation>guide-installation</translation>
  </message>
  <message>
   <source>manual.file.downtime</source>
   <translation>liste-panne</translation>
  </message>
  <message>
   <source>manual.file.recovery</source>
   <translation>liste-retour</translation>
  </message>
  <message>
   <source>manual.short.nurse</source>
   <translation>Carte : soignants</translation>
  </message>
  <message>
   <source>manual.short.clerk</source>
   <translation>Carte : secrétariat</translation>
  </message>
  <message>
   <source>manual.short.it</source>
   <translation>Carte : informatique</translation>
  </message>
  <message>
   <source>manual.short.install</source>
   <translation>Installer recon</translation>
  </message>
  <message>
   <source>manual.short.downtime</source>
   <translation>La panne, pas à pas</translation>
  </message>
  <message>
   <source>manual.short.recovery</source>
   <translation>Le retour, pas à pas</translation>
  </message>
  <message>
   <source>manual.figure.both</source>
   <translation>1 et 7 s’écrivent de l’une ou de l’autre façon.</translation>
  </message>
  <message>
   <source>manual.figure.right</source>
   <translation>Oui</translation>
  </message>
  <message>
   <source>manual.figure.wrong</source>
   <translation>Non</translation>
  </message>
  <message>
   <source>manual.figure.row1</source>
   <translation>Un chiffre par case, dans la case.</translation>
  </message>
  <message>
   <source>manual.figure.row2</source>
   <translation>Une croix dedans, pas un cercle autour.</translation>
  </message>
  <message>
   <source>manual.figure.row3</source>
   <translation>Barrer, écrire à côté, initiales ; pas de surcharge.</translation>
  </message>
  <message>
   <source>manual.figure.row4</source>
   <translation>Reprendre une croix : noircir la case.</translation>
  </message>
  <message>
   <source>matching.other_header</source>
   <translation>autre chose que ce qui était imprimé</translation>
  </message>
  <message>
   <source>matching.not_matched</source>
   <translation>personne ne l’a attribuée à un patient</translation>
  </message>
  <message>
   <source>matching.two_people</source>
   <translation>deux personnes ont décidé à qui elle est : il en faut deux pour en décider autrement</translation>
  </message>
  <message>
   <source>matching.delivered</source>
   <translation>elle a été livrée au dossier du patient, ou elle est en route ; retirez-la d’abord (« recon outbox undo »)</translation>
  </message>
  <message>
   <source>matching.held</source>
   <translation>on ne sait pas avec certitude à qui elle est : {reasons}. Elle partira quand quelqu’un l’aura réglé (« recon doubts »).</translation>
  </message>
  <message>
   <source>matching.other_person</source>
   <translation>L’IPP {ipp} est devenu celui d’une autre personne : {known} avant, {told} maintenant. Les feuilles de ce numéro sont en doute et ne sont pas livrées.</translation>
  </message>
  <message>
   <source>matching.kind.header</source>
   <translation>ce que dit la page n’est pas ce qui y était imprimé</translation>
  </message>
  <message>
   <source>matching.kind.unreadable</source>
   <translation>on ne peut pas voir si la page est telle qu’imprimée</translation>
  </message>
  <message>
   <source>matching.kind.sticker</source>
   <translation>une étiquette ou un code sur la page est celui d’un autre patient</translation>
  </message>
  <message>
   <source>matching.kind.uncompared</source>
   <translation>une étiquette y est collée, et personne n’en a retapé les initiales et l’année de naissance</translation>
  </message>
  <message>
   <source>matching.kind.written</source>
   <translation>ce qui est écrit sur le patient parle de quelqu’un d’autre</translation>
  </message>
  <message>
   <source>matching.kind.changed</source>
   <translation>le numéro du patient est devenu celui d’une autre personne</translation>
  </message>
  <message>
   <source>matching.kind.unmerged</source>
   <translation>elle a été livrée sous un numéro fusionné par erreur</translation>
  </message>
  <message>
   <source>matching.settled.agrees</source>
   <translation>cela concorde à présent</translation>
  </message>
  <message>
   <source>matching.settled.unmatched</source>
   <translation>l’attribution a été annulée</translation>
  </message>
  <message>
   <source>matching.settled.compared</source>
   <translation>elles ont été retapées</translation>
  </message>
  <message>
   <source>matching.why_not.sticker</source>
   <translation>une étiquette est collée sur la feuille : retapez-en les initiales et l’année de naissance</translation>
  </message>
  <message>
   <source>matching.why_not.too_many</source>
   <translation>trop de patients ressemblent à cette description</translation>
  </message>
  <message>
   <source>matching.left.sticker</source>
   <translation>une étiquette y est collée</translation>
  </message>
  <message>
   <source>matching.left.newborn</source>
   <translation>elle concerne une naissance</translation>
  </message>
  <message>
   <source>matching.left.changed</source>
   <translation>elle a changé entre-temps</translation>
  </message>
  <message>
   <source>matching.mismatch.code</source>
   <translation>un code sur la feuille est celui d’un autre patient ; s’il s’agit de la même personne, faites fusionner les deux numéros</translation>
  </message>
  <message>
   <source>matching.mismatch.printed</source>
   <translation>un exemplaire, imprimé pour un autre patient, est revenu</translation>
  </message>
  <message>
   <source>matching.mismatch.ins</source>
   <translation>le numéro national qui y est écrit est celui d’un autre patient</translation>
  </message>
  <message>
   <source>matching.mismatch.initials</source>
   <translation>les initiales diffèrent</translation>
  </message>
  <message>
   <source>matching.mismatch.birth_year</source>
   <translation>l’année de naissance diffère</translation>
  </message>
  <message>
   <source>matching.mismatch.and</source>
   <translation>, </translation>
  </message>
  <message>
   <source>matching.reason.person</source>
   <translation>dit par une personne</translation>
  </message>
  <message>
   <source>matching.reason.policy</source>
   <translation>d’après les règles</translation>
  </message>
  <message>
   <source>matching.reason.unlisted</source>
   <translation>le numéro n’est sur aucune liste</translation>
  </message>
  <message>
   <source>merging.settled</source>
   <translation>la feuille est celle de {ipp} : deux personnes l’ont décidé</translation>
  </message>
  <message>
   <source>merging.either</source>
   <translation>attribuée quand les deux n’étaient qu’un numéro : de {one}, ou de {other}</translation>
  </message>
  <message>
   <source>merging.nobody</source>
   <translation>Dites qui vous êtes, avec --operator : deux personnes en décident, chacune par son nom.</translation>
  </message>
  <message>
   <source>merging.change.merge</source>
   <translation>{subject} est la même personne que {target}</translation>
  </message>
  <message>
   <source>merging.change.unmerge</source>
   <translation>{subject} n’est pas la même personne que {target}</translation>
  </message>
  <message>
   <source>merging.change.reassign</source>
   <translation>la feuille {subject} est celle du patient {target}</translation>
  </message>
  <message>
   <source>merging.evidence.exported</source>
   <translation>elle a été écrite dans le fichier {file} : qui l’a reçu la connaît sous le numéro d’avant</translation>
  </message>
  <message>
   <source>merging.evidence.whose</source>
   <translation>jusqu’ici la feuille est celle de {ipp}</translation>
  </message>
  <message>
   <source>merging.evidence.doubt</source>
   <translation>en doute : attendu « {expected} », trouvé « {found} »</translation>
  </message>
  <message>
   <source>merging.refused.same</source>
   <translation>{ipp} ne peut pas être fusionné avec lui-même.</translation>
  </message>
  <message>
   <source>merging.refused.merged_already</source>
   <translation>{ipp} a déjà été fusionné : le numéro de cette personne est maintenant {now}. Prenez celui-là.</translation>
  </message>
  <message>
   <source>merging.refused.not_merged</source>
   <translation>{ipp} n’est fusionné avec aucun autre numéro : il n’y a rien à défaire.</translation>
  </message>
  <message>
   <source>merging.refused.merged_elsewhere</source>
   <translation>{ipp} est fusionné dans {now}, et non dans le numéro donné.</translation>
  </message>
  <message>
   <source>merging.refused.hospitals</source>
   <translation>C’est l’hôpital qui a fusionné {ipp} dans {now} ({source}). Faites-le défaire là-bas : recon suit ce que dit l’hôpital.</translation>
  </message>
  <message>
   <source>merging.refused.others</source>
   <translation>{subject} est devenu le numéro d’une autre personne, ou la feuille celle d’un autre, depuis la proposition. Écartez-la, regardez de nouveau et refaites-la si elle tient toujours.</translation>
  </message>
  <message>
   <source>merging.refused.proposed</source>
   <translation>Quelque chose est déjà proposé au sujet de {subject}, et personne n’y a répondu. « recon merge » le montre.</translation>
  </message>
  <message>
   <source>merging.refused.theirs</source>
   <translation>La feuille {sheet} est déjà celle du patient {ipp}.</translation>
  </message>
  <message>
   <source>merging.refused.nobodys</source>
   <translation>La feuille {sheet} n’est encore à personne. Dites à qui elle est avec « recon match ».</translation>
  </message>
  <message>
   <source>merging.refused.out</source>
   <translation>La feuille {sheet} est « {state} » : elle n’entre dans aucun dossier.</translation>
  </message>
  <message>
   <source>merging.refused.wards</source>
   <translation>La feuille {sheet} est celle d’un service, avec plusieurs patients : elle n’entre dans aucun dossier.</translation>
  </message>
  <message>
   <source>merging.refused.delivered</source>
   <translation>La feuille {sheet} est déjà dans le dossier patient. Retirez-la d’abord (« recon outbox undo »).</translation>
  </message>
  <message>
   <source>merging.cli.numbers</source>
   <translation>le numéro qui doit se fondre dans un autre, puis l’autre : les deux sont à une même personne</translation>
  </message>
  <message>
   <source>merging.cli.number</source>
   <translation>NUMÉRO</translation>
  </message>
  <message>
   <source>merging.cli.confirm</source>
   <translation>confirme ce qu’une autre personne a proposé ; c’est fait aussitôt</translation>
  </message>
  <message>
   <source>merging.cli.decline</source>
   <translation>écarte ce qu’une autre personne a proposé, avec --why</translation>
  </message>
  <message>
   <source>merging.cli.undo</source>
   <translation>propose de retirer ce numéro de celui dans lequel il a été fusionné</translation>
  </message>
  <message>
   <source>merging.cli.sheet</source>
   <translation>propose d’attribuer la feuille à un autre patient</translation>
  </message>
  <message>
   <source>merging.cli.suggest</source>
   <translation>liste les patients de la panne, et qui chacun peut être</translation>
  </message>
  <message>
   <source>merging.cli.why</source>
   <translation>la raison</translation>
  </message>
  <message>
   <source>merging.cli.two</source>
   <translation>Donnez deux numéros : celui qui doit se fondre dans l’autre, puis l’autre. Ou l’une des options, sans numéro.</translation>
  </message>
  <message>
   <source>merging.cli.proposed</source>
   <translation>Proposé : {change}.</translation>
  </message>
  <message>
   <source>merging.cli.how</source>
   <translation>Rien ne change avant qu’une autre personne ne l’ait confirmé : recon merge --confirm {number}</translation>
  </message>
  <message>
   <source>merging.cli.confirmed</source>
   <translation>C’est fait : {change}.</translation>
  </message>
  <message>
   <source>merging.cli.declined</source>
   <translation>Écarté, rien n’a été changé : {change}.</translation>
  </message>
  <message>
   <source>merging.cli.raised</source>
   <translation>Doutes que cela crée sur des feuilles : {count} (« recon doubts »)</translation>
  </message>
  <message>
   <source>merging.cli.nothing</source>
   <translation>Rien n’attend une deuxième personne.</translation>
  </message>
  <message>
   <source>merging.cli.line</source>
   <translation>{number}  {change}. Proposé par {by}, le {at} : {why}</translation>
  </message>
  <message>
   <source>merging.cli.own</source>
   <translation>     (proposé par vous : une autre personne doit répondre)</translation>
  </message>
  <message>
   <source>merging.cli.no_temporary</source>
   <translation>Aucun patient n’a de numéro de la panne.</translation>
  </message>
  <message>
   <source>modes.name</source>
   <translation>Façons de vérifier</translation>
  </message>
  <message>
   <source>modes.counted</source>
   <translation>{words} · {count}</translation>
  </message>
  <message>
   <source>modes.sheet</source>
   <translation>Champ par champ</translation>
  </message>
  <message>
   <source>modes.field</source>
   <translation>Même champ</translation>
  </message>
  <message>
   <source>modes.carpet</source>
   <translation>Même caractère</translation>
  </message>
  <message>
   <source>modes.keying</source>
   <translation>Double saisie</translation>
  </message>
  <message>
   <source>modes.differences</source>
   <translation>Différences</translation>
  </message>
  <message>
   <source>modes.freetext</source>
   <translation>Texte libre</translation>
  </message>
  <message>
   <source>modes.so_far</source>
   <translation>Fait pendant cette séance : {count}</translation>
  </message>
  <message>
   <source>modes.leave</source>
   <translation>Échap ramène au champ par champ.</translation>
  </message>
  <message>
   <source>modes.page</source>
   <translation>{form} · {serial} · page {page}</translation>
  </message>
  <message>
   <source>modes.does.sheet</source>
   <translation>champ par champ, feuille après feuille</translation>
  </message>
  <message>
   <source>modes.does.field</source>
   <translation>le même champ de nombreuses feuilles à la suite</translation>
  </message>
  <message>
   <source>modes.does.carpet</source>
   <translation>tout ce qui a été lu comme un même caractère, côte à côte</translation>
  </message>
  <message>
   <source>modes.does.keying</source>
   <translation>saisir les champs critiques sans voir ce qui a été lu</translation>
  </message>
  <message>
   <source>modes.does.differences</source>
   <translation>trancher là où deux personnes ont saisi autre chose</translation>
  </message>
  <message>
   <source>modes.does.freetext</source>
   <translation>saisir le texte libre à côté de son image</translation>
  </message>
  <message>
   <source>modes.does.skip</source>
   <translation>laisse ceci pour plus tard ; quand il ne reste rien, revient au champ par champ</translation>
  </message>
  <message>
   <source>numbers.form</source>
   <translation>un numéro provisoire commence par TP (patient) ou TS (séjour) et a dix caractères ; un numéro de feuille en a neuf</translation>
  </message>
  <message>
   <source>numbers.too_small</source>
   <translation>Une plage compte au moins un numéro.</translation>
  </message>
  <message>
   <source>numbers.no_room</source>
   <translation>Ce poste ne peut plus donner que {left} {kind}.</translation>
  </message>
  <message>
   <source>numbers.unreadable</source>
   <translation>« {file} » ne peut pas être lu : {reason}.</translation>
  </message>
  <message>
   <source>numbers.not_a_range</source>
   <translation>« {file} » n’est pas une plage de numéros, ou elle est incomplète : redemandez-la au poste qui l’a donnée.</translation>
  </message>
  <message>
   <source>numbers.known</source>
   <translation>Cette plage a déjà été importée.</translation>
  </message>
  <message>
   <source>numbers.overlaps</source>
   <translation>La plage de {first} à {last} recoupe une plage que ce poste a déjà. Redemandez-en une autre.</translation>
  </message>
  <message>
   <source>numbers.no_kind</source>
   <translation>« {file} » est une simple liste : dites ce que sont ces numéros, avec --kind patient ou --kind stay.</translation>
  </message>
  <message>
   <source>numbers.empty_list</source>
   <translation>« {file} » ne contient aucun numéro.</translation>
  </message>
  <message>
   <source>numbers.bad_number</source>
   <translation>Ligne {line} : « {value} » ne peut pas être un numéro (1 à {most} caractères, sans espace).</translation>
  </message>
  <message>
   <source>numbers.twice</source>
   <translation>Ligne {line} : {value} y est déjà.</translation>
  </message>
  <message>
   <source>numbers.number_known</source>
   <translation>Ligne {line} : {value} est déjà connu de ce poste.</translation>
  </message>
  <message>
   <source>numbers.no_sheet_list</source>
   <translation>Les numéros de feuille ne s’importent que d’un autre poste recon.</translation>
  </message>
  <message>
   <source>numbers.own</source>
   <translation>part de ce poste</translation>
  </message>
  <message>
   <source>numbers.warning</source>
   <translation>Numéros : {used} {kind} utilisés sur {size}. Demandez une autre plage avant qu’il n’en reste plus.</translation>
  </message>
  <message>
   <source>numbers.kind.patient</source>
   <translation>numéros de patient</translation>
  </message>
  <message>
   <source>numbers.kind.stay</source>
   <translation>numéros de séjour</translation>
  </message>
  <message>
   <source>numbers.kind.sheet</source>
   <translation>numéros de feuille</translation>
  </message>
  <message>
   <source>outbox.since_restored</source>
   <translation>ce dossier de données vient d’une sauvegarde, remise en place le {at}, et rien n’est encore parti d’ici vers {destination} : l’ancien dossier a pu y livrer cette feuille depuis la sauvegarde. HL7 v2 ne permet pas de le demander : regardez là-bas avant d’approuver.</translation>
  </message>
  <message>
   <source>outbox.state</source>
   <translation>la feuille n’est pas prête à partir : elle est « {state} ».</translation>
  </message>
  <message>
   <source>outbox.changed</source>
   <translation>elle a changé depuis qu’elle a été validée : validez-la et approuvez-la de nouveau.</translation>
  </message>
  <message>
   <source>outbox.another</source>
   <translation>un autre programme envoie déjà à {destination}. Attendez qu’il ait fini.</translation>
  </message>
  <message>
   <source>outbox.held_back</source>
   <translation>la destination {destination} est retenue : {why}. « recon destination release » la libère.</translation>
  </message>
  <message>
   <source>outbox.moved</source>
   <translation>« {destination} » a été modifiée pendant l’envoi : relancez l’envoi.</translation>
  </message>
  <message>
   <source>outbox.no_consignment</source>
   <translation>Il n’y a pas d’envoi dont le numéro se termine par « {number} », ou il y en a plusieurs. « recon outbox » les montre.</translation>
  </message>
  <message>
   <source>outbox.which_consignment</source>
   <translation>La feuille {sheet} n’est dans aucun envoi, ou dans ceux de plusieurs destinations : indiquez le numéro de l’envoi.</translation>
  </message>
  <message>
   <source>outbox.nobody</source>
   <translation>Dites qui vous êtes, avec --operator : cette destination demande deux personnes, chacune par son nom.</translation>
  </message>
  <message>
   <source>outbox.two_people</source>
   <translation>La destination {name} demande deux personnes : l’une fait « recon outbox stage {name} » et « recon outbox check », une autre « recon outbox approve », puis « recon outbox send {name} ».</translation>
  </message>
  <message>
   <source>outbox.uncertain</source>
   <translation>elle est partie et personne n’a répondu : elle est peut-être arrivée. Entre-temps, {reason} Elle ne repart donc pas. Regardez à destination, puis « recon outbox undo ».</translation>
  </message>
  <message>
   <source>outbox.other_patient</source>
   <translation>elle est devenue celle d’un autre patient ({now} au lieu de {before}).</translation>
  </message>
  <message>
   <source>outbox.arrived_but</source>
   <translation>elle est arrivée, mais entre-temps {reason} Retirez-la avec « recon outbox undo ».</translation>
  </message>
  <message>
   <source>outbox.keyed</source>
   <translation>{identity} : quelqu’un l’a déjà saisi là-bas ({theirs}). Sur la feuille : {ours}. Si les deux doivent y être, validez de nouveau et approuvez avec --despite-keyed.</translation>
  </message>
  <message>
   <source>outbox.not_asked</source>
   <translation>la destination n’a pas pu dire si quelqu’un a déjà saisi ces valeurs : {reason} Comparez vous-même. (Dit une fois, pour la première feuille.)</translation>
  </message>
  <message>
   <source>outbox.cannot_ask</source>
   <translation>{destination} parle HL7 v2 : on ne peut pas lui demander ce qu’elle a. Son accusé de réception est tout ce qu’elle dit ; comparez là-bas avec le récépissé.</translation>
  </message>
  <message>
   <source>outbox.merger</source>
   <translation>fusion de deux numéros</translation>
  </message>
  <message>
   <source>outbox.refused_again</source>
   <translation>partie une première fois sans réponse, elle est maintenant refusée : cela ne dit pas qu’elle n’y est pas. Regardez à destination ; puis « recon outbox undo », ou « undo --by-hand » si vous y avez fait ce qu’il fallait.</translation>
  </message>
  <message>
   <source>outbox.undoing</source>
   <translation>on a commencé à la retirer ({why}), et personne n’a répondu : elle n’y est peut-être plus. Recommencez avec « recon outbox undo ».</translation>
  </message>
  <message>
   <source>outbox.under_way</source>
   <translation>La feuille {sheet} est de nouveau en route vers cette destination, corrigée. Retirez d’abord ce nouvel envoi.</translation>
  </message>
  <message>
   <source>outbox.held.new</source>
   <translation>{identity} : n’y est pas. Sur la feuille : {ours}</translation>
  </message>
  <message>
   <source>outbox.held.same</source>
   <translation>{identity} : y est déjà, tel quel. {ours}</translation>
  </message>
  <message>
   <source>outbox.held.different</source>
   <translation>{identity} : il y a autre chose sous ce nom : {theirs}. Sur la feuille : {ours}</translation>
  </message>
  <message>
   <source>outbox.held.keyed</source>
   <translation>{identity} : quelqu’un l’a saisi là-bas : {theirs}. Sur la feuille : {ours}</translation>
  </message>
  <message>
   <source>outbox.held.unsaid</source>
   <translation>{identity} : y est ({theirs}), et la feuille n’en dit rien, ou plus rien</translation>
  </message>
  <message>
   <source>outbox.hl7.taken</source>
   <translation>reçu, d’après l’accusé de réception</translation>
  </message>
  <message>
   <source>outbox.hl7.cannot_ask</source>
   <translation>inconnu : un destinataire HL7 v2 ne peut pas être interrogé</translation>
  </message>
  <message>
   <source>outbox.hl7.not_as_many</source>
   <translation>Feuille {sheet} : ses messages ne sont plus ceux qui ont été approuvés. Validez-la et approuvez-la de nouveau.</translation>
  </message>
  <message>
   <source>outbox.destination.no_name</source>
   <translation>Donnez un nom à la destination.</translation>
  </message>
  <message>
   <source>outbox.destination.same_address</source>
   <translation>{address} est déjà la destination « {name} ». Changez celle-là.</translation>
  </message>
  <message>
   <source>outbox.destination.unknown</source>
   <translation>Il n’y a pas de destination « {name} ». Il y a : {known}</translation>
  </message>
  <message>
   <source>outbox.destination.rate</source>
   <translation>{rate} n’est pas un nombre de feuilles par seconde (0 : sans limite).</translation>
  </message>
  <message>
   <source>outbox.destination.not_a_port</source>
   <translation>« {address} » n’est pas une adresse de la forme MACHINE:PORT.</translation>
  </message>
  <message>
   <source>outbox.destination.own_options</source>
   <translation>« {name} » a ses propres options : changez-les avec « recon destination add ».</translation>
  </message>
  <message>
   <source>outbox.destination.sent</source>
   <translation>Une feuille est partie vers « {name} » et personne n’a répondu : finissez d’abord cet envoi (« recon outbox send »), ou retirez-le. Rien n’a été changé.</translation>
  </message>
  <message>
   <source>outbox.ca.shown</source>
   <translation>{name}, jusqu’au {until} ({digest}…)</translation>
  </message>
  <message>
   <source>outbox.ca.unread</source>
   <translation>{file} ne peut pas être lu : {reason}</translation>
  </message>
  <message>
   <source>outbox.ca.none</source>
   <translation>{file} ne contient pas de certificat que l’on puisse lire (PEM : « -----BEGIN CERTIFICATE----- »).</translation>
  </message>
  <message>
   <source>outbox.ca.private</source>
   <translation>{file} contient une clé privée. Elle n’a rien à faire ici, et n’a pas été gardée : donnez un fichier où il n’y a que le certificat de l’autorité.</translation>
  </message>
  <message>
   <source>outbox.ca.not_one</source>
   <translation>Le certificat « {name} » de {file} n’est pas celui d’une autorité, mais d’un serveur ou d’une personne. Demandez au service informatique le certificat de l’autorité qui l’a signé.</translation>
  </message>
  <message>
   <source>outbox.ca.over</source>
   <translation>Le certificat « {name} » de {file} n’est plus valable depuis le {until}. Demandez le nouveau au service informatique.</translation>
  </message>
  <message>
   <source>outbox.ca.not_there</source>
   <translation>Une autorité de certification va avec un serveur FHIR en https ou un destinataire MLLP, pas avec {address}.</translation>
  </message>
  <message>
   <source>outbox.stage.staged</source>
   <translation>choisie</translation>
  </message>
  <message>
   <source>outbox.stage.faulty</source>
   <translation>à corriger</translation>
  </message>
  <message>
   <source>outbox.stage.validated</source>
   <translation>validée</translation>
  </message>
  <message>
   <source>outbox.stage.approved</source>
   <translation>approuvée</translation>
  </message>
  <message>
   <source>outbox.stage.sent</source>
   <translation>partie, sans réponse</translation>
  </message>
  <message>
   <source>outbox.stage.refused</source>
   <translation>refusée</translation>
  </message>
  <message>
   <source>outbox.stage.acknowledged</source>
   <translation>arrivée</translation>
  </message>
  <message>
   <source>outbox.stage.reconciled</source>
   <translation>retrouvée</translation>
  </message>
  <message>
   <source>outbox.stage.differs</source>
   <translation>autre à destination</translation>
  </message>
  <message>
   <source>outbox.stage.undone</source>
   <translation>retirée</translation>
  </message>
  <message>
   <source>outbox.cli.trusts</source>
   <translation>Autorité de confiance : {authority}</translation>
  </message>
  <message>
   <source>outbox.cli.no_ca</source>
   <translation>oublie cette autorité : les autorités publiques pour https, et MLLP sans TLS</translation>
  </message>
  <message>
   <source>outbox.cli.ca</source>
   <translation>l’autorité de certification de l’hôpital (fichier PEM), la seule à laquelle se fier pour cette destination ; lue une fois et gardée. Avec elle, HL7 v2 (MLLP) passe par TLS</translation>
  </message>
  <message>
   <source>outbox.cli.export_hl7</source>
   <translation>en HL7 v2 : un fichier .hl7 pour tout, ou un dossier avec un fichier par feuille</translation>
  </message>
  <message>
   <source>outbox.cli.export_extract</source>
   <translation>un extrait documenté : une base SQLite (.sqlite) ou un dossier de fichiers Parquet (docs/extract.md)</translation>
  </message>
  <message>
   <source>outbox.cli.dry_run</source>
   <translation>compare avec ce que la destination a déjà, sans rien envoyer</translation>
  </message>
  <message>
   <source>outbox.cli.would</source>
   <translation>Partiraient : {sheets} feuilles. Rien n’a été envoyé.</translation>
  </message>
  <message>
   <source>outbox.cli.name</source>
   <translation>NOM</translation>
  </message>
  <message>
   <source>outbox.cli.number</source>
   <translation>NUMÉRO</translation>
  </message>
  <message>
   <source>outbox.cli.what</source>
   <translation>envoi ou destination</translation>
  </message>
  <message>
   <source>outbox.cli.by_hand</source>
   <translation>quelqu’un a fait le nécessaire à destination, à la main : rien n’y est envoyé</translation>
  </message>
  <message>
   <source>outbox.cli.who</source>
   <translation>le nom d’une autre personne, qui est d’accord pour retirer</translation>
  </message>
  <message>
   <source>outbox.cli.add</source>
   <translation>ajoute une destination, ou change ce qui en est dit</translation>
  </message>
  <message>
   <source>outbox.cli.hold</source>
   <translation>ne laisse plus rien partir vers une destination</translation>
  </message>
  <message>
   <source>outbox.cli.release</source>
   <translation>laisse de nouveau partir</translation>
  </message>
  <message>
   <source>outbox.cli.url</source>
   <translation>un serveur FHIR, par son adresse de base ; sans mot de passe (celui-ci vient de l’environnement : {variable})</translation>
  </message>
  <message>
   <source>outbox.cli.mllp</source>
   <translation>un destinataire HL7 v2 (MLLP)</translation>
  </message>
  <message>
   <source>outbox.cli.hl7_files</source>
   <translation>un dossier où écrire des messages HL7 v2</translation>
  </message>
  <message>
   <source>outbox.cli.csv</source>
   <translation>un fichier CSV</translation>
  </message>
  <message>
   <source>outbox.cli.extract</source>
   <translation>un extrait SQLite ou Parquet</translation>
  </message>
  <message>
   <source>outbox.cli.options</source>
   <translation>un fichier TOML avec les choix de cette destination ; il est lu une fois et gardé</translation>
  </message>
  <message>
   <source>outbox.cli.four_eyes</source>
   <translation>rien ne part sans l’accord d’une deuxième personne (par défaut)</translation>
  </message>
  <message>
   <source>outbox.cli.per_second</source>
   <translation>tant de feuilles par seconde au plus</translation>
  </message>
  <message>
   <source>outbox.cli.why</source>
   <translation>la raison</translation>
  </message>
  <message>
   <source>outbox.cli.stage</source>
   <translation>met dans un envoi tout ce qui est prêt à partir vers une destination</translation>
  </message>
  <message>
   <source>outbox.cli.check</source>
   <translation>valide un envoi</translation>
  </message>
  <message>
   <source>outbox.cli.approve</source>
   <translation>approuve un envoi, tel qu’il a été validé ; une autre personne que celle qui l’a préparé</translation>
  </message>
  <message>
   <source>outbox.cli.send</source>
   <translation>envoie ce qui est approuvé</translation>
  </message>
  <message>
   <source>outbox.cli.diff</source>
   <translation>compare un envoi avec ce que la destination a déjà, sans rien envoyer</translation>
  </message>
  <message>
   <source>outbox.cli.reconcile</source>
   <translation>cherche à destination ce qui y est arrivé, et le compare</translation>
  </message>
  <message>
   <source>outbox.cli.undo</source>
   <translation>retire un envoi, ou une feuille : de la boîte d’envoi, ou là où elle est arrivée</translation>
  </message>
  <message>
   <source>outbox.cli.sheets</source>
   <translation>ces feuilles seulement</translation>
  </message>
  <message>
   <source>outbox.cli.also_delivered</source>
   <translation>aussi ce qui est livré ailleurs, et que cette destination n’a pas tel quel</translation>
  </message>
  <message>
   <source>outbox.cli.despite_keyed</source>
   <translation>envoie aussi ce que quelqu’un a déjà saisi à destination</translation>
  </message>
  <message>
   <source>outbox.cli.no_destinations</source>
   <translation>Il n’y a pas encore de destination. « recon destination add »</translation>
  </message>
  <message>
   <source>outbox.cli.set</source>
   <translation>Destination « {name} » : {transport}, {address}</translation>
  </message>
  <message>
   <source>outbox.cli.is_held</source>
   <translation>retenue : {why}</translation>
  </message>
  <message>
   <source>outbox.cli.two_people</source>
   <translation>à deux personnes</translation>
  </message>
  <message>
   <source>outbox.cli.one_person</source>
   <translation>à une personne</translation>
  </message>
  <message>
   <source>outbox.cli.held</source>
   <translation>« {name} » est retenue.</translation>
  </message>
  <message>
   <source>outbox.cli.released</source>
   <translation>« {name} » est libérée.</translation>
  </message>
  <message>
   <source>outbox.cli.empty</source>
   <translation>La boîte d’envoi est vide.</translation>
  </message>
  <message>
   <source>outbox.cli.line</source>
   <translation>{number}  {destination}, {at}, préparé par {by}{approved}</translation>
  </message>
  <message>
   <source>outbox.cli.approved_by</source>
   <translation>, approuvé par {by}</translation>
  </message>
  <message>
   <source>outbox.cli.count</source>
   <translation>{stage} : {count}</translation>
  </message>
  <message>
   <source>outbox.cli.staged</source>
   <translation>Envoi {number} : {count} feuilles pour {destination}. Ensuite : recon outbox check {number}</translation>
  </message>
  <message>
   <source>outbox.cli.nothing</source>
   <translation>Rien n’est prêt à partir vers {destination}.</translation>
  </message>
  <message>
   <source>outbox.cli.mark</source>
   <translation>{sheet}, inhabituel : {words}</translation>
  </message>
  <message>
   <source>outbox.cli.checked</source>
   <translation>Validées : {count}. Ensuite, par une autre personne : recon outbox approve {number}</translation>
  </message>
  <message>
   <source>outbox.cli.approved</source>
   <translation>Approuvées : {count}. Ensuite : recon outbox send {destination}</translation>
  </message>
  <message>
   <source>outbox.cli.sent</source>
   <translation>Arrivées : {sheets} feuilles, {values} valeurs</translation>
  </message>
  <message>
   <source>outbox.cli.stopped</source>
   <translation>Arrêté : le reste n’est pas parti. Relancez quand vous voulez, rien n’est perdu ni doublé.</translation>
  </message>
  <message>
   <source>outbox.cli.reconciled</source>
   <translation>Retrouvées telles quelles : {count}</translation>
  </message>
  <message>
   <source>outbox.cli.undone</source>
   <translation>Retirées : {count}</translation>
  </message>
  <message>
   <source>outbox.cli.which</source>
   <translation>Indiquez un envoi ou une destination.</translation>
  </message>
  <message>
   <source>patient.several</source>
   <translation>« {text} » peut désigner plusieurs patients ; donnez l’IPP :
{patients}</translation>
  </message>
  <message>
   <source>patient.gap</source>
   <translation>{title}, p. {page} ({sheets}) : aucune ligne entre {start} et {end}, soit {hours} ; l’intervalle habituel est de {usual}. Une feuille manque-t-elle ?</translation>
  </message>
  <message>
   <source>patient.overlap</source>
   <translation>{title}, p. {page} : les feuilles {one} et {other} couvrent toutes deux {start} à {end} ({rows} lignes). L’une est-elle la copie de l’autre, ou celle de quelqu’un d’autre ?</translation>
  </message>
  <message>
   <source>patient.length</source>
   <translation>{hours} h {minutes:02}</translation>
  </message>
  <message>
   <source>patient.value.ticked</source>
   <translation>coché</translation>
  </message>
  <message>
   <source>patient.value.picture</source>
   <translation>(image)</translation>
  </message>
  <message>
   <source>patient.value.signed</source>
   <translation>(signé)</translation>
  </message>
  <message>
   <source>patient.outcome.struck</source>
   <translation>(barré)</translation>
  </message>
  <message>
   <source>patient.outcome.illegible</source>
   <translation>(illisible)</translation>
  </message>
  <message>
   <source>patient.conflict.values</source>
   <translation>{at}, feuilles {sheets} : une mesure, deux valeurs. {what}</translation>
  </message>
  <message>
   <source>patient.conflict.copied</source>
   <translation>{at}, feuilles {sheets} : la même ligne y est deux fois, peut-être recopiée. {what}</translation>
  </message>
  <message>
   <source>patient.conflict.dose</source>
   <translation>{at}, feuilles {sheets} : un médicament donné deux fois à la même heure, ou recopié. {what}</translation>
  </message>
  <message>
   <source>patient.conflict.birth</source>
   <translation>{at}, feuille {sheets} : c’est avant la naissance du patient. {what}</translation>
  </message>
  <message>
   <source>patient.conflict.left</source>
   <translation>{at}, feuille {sheets} : le patient était déjà sorti, d’après ce qui a été dit. {what}</translation>
  </message>
  <message>
   <source>patient.held.no_sheet</source>
   <translation>il n’y a aucune feuille de ce patient</translation>
  </message>
  <message>
   <source>patient.held.temporary</source>
   <translation>{ipp} est un numéro de la panne : dites qui c’est avec « recon merge » (« recon merge --suggest » montre qui cela peut être)</translation>
  </message>
  <message>
   <source>patient.held.unlisted</source>
   <translation>{ipp} n’est sur aucune liste : importez la liste à l’écran Impression (Ctrl+I) ou avec « recon roster import »</translation>
  </message>
  <message>
   <source>patient.held.proposed</source>
   <translation>{ipp} : une fusion proposée attend une deuxième personne (« recon merge »)</translation>
  </message>
  <message>
   <source>patient.reason.out</source>
   <translation>{sheet} ({title}) : pas revenu : {papers}</translation>
  </message>
  <message>
   <source>patient.reason.half_lost</source>
   <translation>{sheet} ({title}) : déclarée perdue, mais certaines de ses pages sont là : recopiez-les, puis dites-le avec « recon replaced »</translation>
  </message>
  <message>
   <source>patient.reason.waiting</source>
   <translation>{sheet} ({title}) : champs à vérifier : {count}</translation>
  </message>
  <message>
   <source>patient.reason.disputed</source>
   <translation>{sheet} ({title}) : deux numérisations de la page {pages} diffèrent : dites avec « recon keep » laquelle compte</translation>
  </message>
  <message>
   <source>patient.reason.doubted</source>
   <translation>{sheet} ({title}) : il y a doute sur son patient : {doubts}</translation>
  </message>
  <message>
   <source>patient.reason.proposed</source>
   <translation>{sheet} ({title}) : qu’elle soit d’un autre patient attend une deuxième personne (« recon merge »)</translation>
  </message>
  <message>
   <source>patient.mark.late</source>
   <translation>[ajouté après coup : sous une ligne plus tardive]</translation>
  </message>
  <message>
   <source>patient.mark.early</source>
   <translation>[avant l’impression de la feuille]</translation>
  </message>
  <message>
   <source>patient.mark.ahead</source>
   <translation>[après la numérisation de la page]</translation>
  </message>
  <message>
   <source>patient.mark.doubted</source>
   <translation>[doute sur le patient de la feuille]</translation>
  </message>
  <message>
   <source>patient.mark.waiting</source>
   <translation>[à vérifier : {count}]</translation>
  </message>
  <message>
   <source>patient.cli.patient</source>
   <translation>l’IPP, ou des noms comme on les cherche ; sans rien, liste tous ceux qui ont des feuilles</translation>
  </message>
  <message>
   <source>patient.cli.nobody</source>
   <translation>Aucune feuille n’est encore à personne.</translation>
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
   <translation>lieu</translation>
  </message>
  <message>
   <source>patient.cli.sheets</source>
   <translation>feuilles</translation>
  </message>
  <message>
   <source>patient.cli.back</source>
   <translation>revenues</translation>
  </message>
  <message>
   <source>patient.cli.out</source>
   <translation>non revenues</translation>
  </message>
  <message>
   <source>patient.cli.waiting</source>
   <translation>à vérifier</translation>
  </message>
  <message>
   <source>patient.cli.doubted</source>
   <translation>en doute</translation>
  </message>
  <message>
   <source>patient.cli.sheets_ready</source>
   <translation>prêtes</translation>
  </message>
  <message>
   <source>patient.cli.ready</source>
   <translation>tout prêt</translation>
  </message>
  <message>
   <source>patient.cli.yes</source>
   <translation>oui</translation>
  </message>
  <message>
   <source>patient.cli.no</source>
   <translation>non</translation>
  </message>
  <message>
   <source>patient.cli.pages</source>
   <translation>{back} pages sur {pages} revenues</translation>
  </message>
  <message>
   <source>patient.cli.page</source>
   <translation>p. {page}</translation>
  </message>
  <message>
   <source>patient.cli.undated</source>
   <translation>sans date</translation>
  </message>
  <message>
   <source>patient.cli.timeline</source>
   <translation>Ce que disent les feuilles, dans l’ordre des faits :</translation>
  </message>
  <message>
   <source>patient.cli.remarks</source>
   <translation>À regarder :</translation>
  </message>
  <message>
   <source>patient.cli.not_ready</source>
   <translation>Pas prêt pour le dossier :</translation>
  </message>
  <message>
   <source>patient.cli.is_ready</source>
   <translation>Prêt pour le dossier : rien de ce patient n’est retenu.</translation>
  </message>
  <message>
   <source>people.closed</source>
   <translation>compte fermé</translation>
  </message>
  <message>
   <source>people.no_such</source>
   <translation>personne ne s’appelle « {name} » ici</translation>
  </message>
  <message>
   <source>people.known_already</source>
   <translation>« {name} » a déjà un compte : {known}. Deux comptes ne peuvent porter le même nom, même écrit autrement ; ajoutez ce qui les distingue.</translation>
  </message>
  <message>
   <source>people.nobody</source>
   <translation>écrivez le nom de la personne</translation>
  </message>
  <message>
   <source>people.name_odd</source>
   <translation>un nom tient sur une ligne, avec une lettre au moins et {longest} caractères au plus</translation>
  </message>
  <message>
   <source>people.first_administrator</source>
   <translation>le premier compte est celui d’un administrateur : sans lui, personne ne pourrait en donner d’autres</translation>
  </message>
  <message>
   <source>people.last_administrator</source>
   <translation>{name} est le dernier administrateur : nommez-en d’abord un autre</translation>
  </message>
  <message>
   <source>people.no_role</source>
   <translation>le rôle « {role} » n’existe pas</translation>
  </message>
  <message>
   <source>people.no_accounts</source>
   <translation>ce dossier de données n’a pas de comptes ; « recon people add NOM --role administrator » fait le premier</translation>
  </message>
  <message>
   <source>people.closed_already</source>
   <translation>le compte de {name} est fermé</translation>
  </message>
  <message>
   <source>people.active_already</source>
   <translation>le compte de {name} est ouvert</translation>
  </message>
  <message>
   <source>people.wait</source>
   <translation>trop d’essais manqués ; attendez jusqu’au {until}, ou demandez à un administrateur (« recon people unlock »)</translation>
  </message>
  <message>
   <source>people.minutes</source>
   <translation>une fenêtre se verrouille après 1 à {most} minutes</translation>
  </message>
  <message>
   <source>people.no_reason</source>
   <translation>écrivez pourquoi : la raison reste au registre</translation>
  </message>
  <message>
   <source>people.change_first</source>
   <translation>Ce mot de passe vous a été donné par quelqu’un d’autre : choisissez d’abord le vôtre (« recon people password »).</translation>
  </message>
  <message>
   <source>people.cli_second</source>
   <translation>Mot de passe de {name}, qui donne son accord : </translation>
  </message>
  <message>
   <source>people.rule.short</source>
   <translation>un mot de passe a {least} caractères au moins</translation>
  </message>
  <message>
   <source>people.rule.long</source>
   <translation>c’est trop long : {most} caractères au plus</translation>
  </message>
  <message>
   <source>people.rule.name</source>
   <translation>un mot de passe ne contient pas le nom</translation>
  </message>
  <message>
   <source>people.rule.obvious</source>
   <translation>ce mot de passe est parmi les premiers qu’on essaie</translation>
  </message>
  <message>
   <source>people.rule.same</source>
   <translation>un mot de passe a au moins {least} caractères différents</translation>
  </message>
  <message>
   <source>people.rule.twice</source>
   <translation>les deux saisies ne sont pas les mêmes</translation>
  </message>
  <message>
   <source>people.rule.pin_digits</source>
   <translation>un code a {least} chiffres au moins, et rien d’autre</translation>
  </message>
  <message>
   <source>people.rule.pin_run</source>
   <translation>un code n’est ni une suite, ni un même chiffre ou groupe répété</translation>
  </message>
  <message>
   <source>people.rule.pin_date</source>
   <translation>un code n’est pas une date de naissance probable : il se devine</translation>
  </message>
  <message>
   <source>people.rule.badge_short</source>
   <translation>un badge a {least} caractères au moins</translation>
  </message>
  <message>
   <source>people.cli.name</source>
   <translation>NOM</translation>
  </message>
  <message>
   <source>people.cli.add</source>
   <translation>donne un compte à une personne ; le premier est celui d’un administrateur, et met les comptes en service</translation>
  </message>
  <message>
   <source>people.cli.role</source>
   <translation>ce qu’est son travail</translation>
  </message>
  <message>
   <source>people.cli.change_role</source>
   <translation>donne un autre rôle</translation>
  </message>
  <message>
   <source>people.cli.close</source>
   <translation>ferme un compte : la personne n’entre plus, ce qu’elle a fait reste</translation>
  </message>
  <message>
   <source>people.cli.reopen</source>
   <translation>rouvre un compte fermé</translation>
  </message>
  <message>
   <source>people.cli.password</source>
   <translation>change son propre mot de passe ; un administrateur en donne un premier à quelqu’un, qui doit le changer</translation>
  </message>
  <message>
   <source>people.cli.pin</source>
   <translation>choisit un code pour changer vite de personne à la fenêtre</translation>
  </message>
  <message>
   <source>people.cli.badge</source>
   <translation>lie un badge pour changer vite de personne à la fenêtre (une ligne vide l’enlève)</translation>
  </message>
  <message>
   <source>people.cli.unlock</source>
   <translation>laisse entrer à nouveau quelqu’un après trop d’essais manqués</translation>
  </message>
  <message>
   <source>people.cli.emergency</source>
   <translation>accès d’urgence pendant 30 minutes, avec une raison qui reste au registre</translation>
  </message>
  <message>
   <source>people.cli.list</source>
   <translation>dit qui a un compte (par défaut)</translation>
  </message>
  <message>
   <source>people.cli.acts</source>
   <translation>actes</translation>
  </message>
  <message>
   <source>people.cli.whose</source>
   <translation>le nom de la personne, comme au compte</translation>
  </message>
  <message>
   <source>people.cli.why</source>
   <translation>la raison, avec vos mots</translation>
  </message>
  <message>
   <source>people.cli.none</source>
   <translation>Personne n’a de compte : quiconque ouvre ce poste travaille sous le nom qu’il dit.</translation>
  </message>
  <message>
   <source>people.cli.active</source>
   <translation>ouvert</translation>
  </message>
  <message>
   <source>people.cli.closed</source>
   <translation>fermé</translation>
  </message>
  <message>
   <source>people.cli.locked</source>
   <translation>bloqué jusqu’à {until}</translation>
  </message>
  <message>
   <source>people.cli.must_change</source>
   <translation>doit changer son mot de passe</translation>
  </message>
  <message>
   <source>people.cli.added</source>
   <translation>{name} a un compte : {role}.</translation>
  </message>
  <message>
   <source>people.cli.first</source>
   <translation>Les comptes sont en service : désormais chacun s’identifie avec son mot de passe.</translation>
  </message>
  <message>
   <source>people.cli.given_role</source>
   <translation>{name} : {role}.</translation>
  </message>
  <message>
   <source>people.cli.closed_done</source>
   <translation>Le compte de {name} est fermé.</translation>
  </message>
  <message>
   <source>people.cli.reopened</source>
   <translation>Le compte de {name} est rouvert.</translation>
  </message>
  <message>
   <source>people.cli.password_set</source>
   <translation>Le mot de passe de {name} est changé.</translation>
  </message>
  <message>
   <source>people.cli.password_given</source>
   <translation>{name} a un mot de passe, à changer à la première connexion.</translation>
  </message>
  <message>
   <source>people.cli.pin_set</source>
   <translation>{name} a un code.</translation>
  </message>
  <message>
   <source>people.cli.badge_set</source>
   <translation>{name} a un badge.</translation>
  </message>
  <message>
   <source>people.cli.badge_gone</source>
   <translation>{name} n’a plus de badge.</translation>
  </message>
  <message>
   <source>people.cli.unlocked</source>
   <translation>{name} peut à nouveau essayer.</translation>
  </message>
  <message>
   <source>people.cli.broken</source>
   <translation>Accès d’urgence pour {name} jusqu’à {until}. La raison est au registre, et les administrateurs la voient.</translation>
  </message>
  <message>
   <source>people.cli.rescue</source>
   <translation>laisse rentrer un administrateur qui n’a plus de mot de passe, avec le code de secours</translation>
  </message>
  <message>
   <source>people.cli.rescue_code</source>
   <translation>donne un nouveau code de secours, à la place de l’ancien</translation>
  </message>
  <message>
   <source>people.cli.ask_rescue</source>
   <translation>Code de secours : </translation>
  </message>
  <message>
   <source>people.cli.code</source>
   <translation>Code de secours : {code}</translation>
  </message>
  <message>
   <source>people.cli.code_away</source>
   <translation>Écrivez-le et mettez-le sous clé : il laisse rentrer un administrateur qui a perdu son mot de passe, et n’est dit qu’une fois.</translation>
  </message>
  <message>
   <source>people.cli.lock</source>
   <translation>dit après combien de minutes sans personne la fenêtre se verrouille</translation>
  </message>
  <message>
   <source>people.cli.lock_minutes</source>
   <translation>combien de minutes</translation>
  </message>
  <message>
   <source>people.cli.lock_done</source>
   <translation>La fenêtre se verrouille après {minutes} minutes sans personne.</translation>
  </message>
  <message>
   <source>people.cli.ask_password</source>
   <translation>Mot de passe ({name}) : </translation>
  </message>
  <message>
   <source>people.cli.ask_new</source>
   <translation>Nouveau mot de passe ({name}) : </translation>
  </message>
  <message>
   <source>people.cli.ask_again</source>
   <translation>Encore une fois : </translation>
  </message>
  <message>
   <source>people.cli.ask_pin</source>
   <translation>Code PIN, des chiffres ({name}) : </translation>
  </message>
  <message>
   <source>people.cli.ask_badge</source>
   <translation>Passez le badge ({name}) : </translation>
  </message>
  <message>
   <source>people.cli.no_terminal</source>
   <translation>donnez {variable}, ou lancez recon dans un terminal qui le demandera</translation>
  </message>
  <message>
   <source>people.act.store_made</source>
   <translation>faire un dossier de données</translation>
  </message>
  <message>
   <source>people.act.form_added</source>
   <translation>imprimer une version de formulaire</translation>
  </message>
  <message>
   <source>people.act.patient_added</source>
   <translation>ajouter un patient</translation>
  </message>
  <message>
   <source>people.act.roster_taken</source>
   <translation>prendre une liste de patients</translation>
  </message>
  <message>
   <source>people.act.patient_merged</source>
   <translation>prendre une fusion de numéros</translation>
  </message>
  <message>
   <source>people.act.batch_printed</source>
   <translation>imprimer</translation>
  </message>
  <message>
   <source>people.act.sheet_printed</source>
   <translation>imprimer</translation>
  </message>
  <message>
   <source>people.act.batch_sent</source>
   <translation>envoyer à l’imprimante</translation>
  </message>
  <message>
   <source>people.act.batch_counted</source>
   <translation>compter ce qui est sorti de l’imprimante</translation>
  </message>
  <message>
   <source>people.act.file_scanned</source>
   <translation>numériser</translation>
  </message>
  <message>
   <source>people.act.file_refused</source>
   <translation>numériser</translation>
  </message>
  <message>
   <source>people.act.file_again</source>
   <translation>faire relire une page</translation>
  </message>
  <message>
   <source>people.act.page_read</source>
   <translation>lire des pages</translation>
  </message>
  <message>
   <source>people.act.page_fault</source>
   <translation>lire des pages</translation>
  </message>
  <message>
   <source>people.act.page_kept</source>
   <translation>choisir la numérisation qui compte</translation>
  </message>
  <message>
   <source>people.act.field_verified</source>
   <translation>vérifier un champ</translation>
  </message>
  <message>
   <source>people.act.sheet_matched</source>
   <translation>attribuer une feuille à un patient</translation>
  </message>
  <message>
   <source>people.act.sheet_unmatched</source>
   <translation>défaire une attribution</translation>
  </message>
  <message>
   <source>people.act.identity_doubted</source>
   <translation>signaler un doute d’identité</translation>
  </message>
  <message>
   <source>people.act.doubt_settled</source>
   <translation>lever un doute d’identité</translation>
  </message>
  <message>
   <source>people.act.change_proposed</source>
   <translation>proposer une fusion ou un transfert</translation>
  </message>
  <message>
   <source>people.act.change_answered</source>
   <translation>répondre à une fusion ou un transfert</translation>
  </message>
  <message>
   <source>people.act.sheet_voided</source>
   <translation>annuler une feuille</translation>
  </message>
  <message>
   <source>people.act.sheet_missing</source>
   <translation>déclarer une feuille perdue</translation>
  </message>
  <message>
   <source>people.act.sheet_unused</source>
   <translation>déclarer une feuille non utilisée</translation>
  </message>
  <message>
   <source>people.act.sheet_replaced</source>
   <translation>déclarer une feuille remplacée</translation>
  </message>
  <message>
   <source>people.act.word_withdrawn</source>
   <translation>reprendre ce qui fut dit d’une feuille</translation>
  </message>
  <message>
   <source>people.act.destination_set</source>
   <translation>définir une destination (à une seule personne, c’est à un administrateur)</translation>
  </message>
  <message>
   <source>people.act.destination_held</source>
   <translation>retenir ou relâcher une destination</translation>
  </message>
  <message>
   <source>people.act.consignment_staged</source>
   <translation>préparer un envoi</translation>
  </message>
  <message>
   <source>people.act.consignment_checked</source>
   <translation>contrôler un envoi</translation>
  </message>
  <message>
   <source>people.act.consignment_approved</source>
   <translation>approuver un envoi</translation>
  </message>
  <message>
   <source>people.act.sheet_set_off</source>
   <translation>envoyer au dossier patient</translation>
  </message>
  <message>
   <source>people.act.sheet_refused</source>
   <translation>envoyer au dossier patient</translation>
  </message>
  <message>
   <source>people.act.part_arrived</source>
   <translation>envoyer au dossier patient</translation>
  </message>
  <message>
   <source>people.act.exported</source>
   <translation>exporter</translation>
  </message>
  <message>
   <source>people.act.delivered</source>
   <translation>envoyer au dossier patient</translation>
  </message>
  <message>
   <source>people.act.consignment_reconciled</source>
   <translation>comparer un envoi avec le dossier</translation>
  </message>
  <message>
   <source>people.act.delivery_undone</source>
   <translation>retirer un envoi</translation>
  </message>
  <message>
   <source>people.act.merger_told</source>
   <translation>annoncer une fusion</translation>
  </message>
  <message>
   <source>people.act.sampling_started</source>
   <translation>tirer des échantillons</translation>
  </message>
  <message>
   <source>people.act.field_repeated</source>
   <translation>vérifier un champ</translation>
  </message>
  <message>
   <source>people.act.calibrated</source>
   <translation>étalonner la lecture</translation>
  </message>
  <message>
   <source>people.act.acceptance_tightened</source>
   <translation>resserrer ce qui est accepté</translation>
  </message>
  <message>
   <source>people.act.acceptance_reset</source>
   <translation>desserrer ce qui est accepté</translation>
  </message>
  <message>
   <source>people.act.range_added</source>
   <translation>ajouter des numéros</translation>
  </message>
  <message>
   <source>people.act.range_given</source>
   <translation>donner des numéros à un autre poste</translation>
  </message>
  <message>
   <source>people.act.number_issued</source>
   <translation>donner un numéro provisoire</translation>
  </message>
  <message>
   <source>people.act.downtime_opened</source>
   <translation>ouvrir une panne</translation>
  </message>
  <message>
   <source>people.act.downtime_closed</source>
   <translation>clore une panne</translation>
  </message>
  <message>
   <source>people.act.reserve_opened</source>
   <translation>ouvrir une enveloppe de la réserve</translation>
  </message>
  <message>
   <source>people.act.reserve_kept</source>
   <translation>remettre des feuilles dans la réserve</translation>
  </message>
  <message>
   <source>people.act.key_made</source>
   <translation>faire une clé de signature</translation>
  </message>
  <message>
   <source>people.act.field_keyed</source>
   <translation>saisir en double</translation>
  </message>
  <message>
   <source>people.act.field_asked</source>
   <translation>redemander un champ</translation>
  </message>
  <message>
   <source>people.act.fault_set_aside</source>
   <translation>mettre une page de côté</translation>
  </message>
  <message>
   <source>people.act.choice_made</source>
   <translation>changer ce réglage du poste</translation>
  </message>
  <message>
   <source>people.act.secret_set</source>
   <translation>changer un secret du dossier de données</translation>
  </message>
  <message>
   <source>people.act.person_set</source>
   <translation>changer des comptes</translation>
  </message>
  <message>
   <source>people.act.signed_in</source>
   <translation>se connecter</translation>
  </message>
  <message>
   <source>people.act.sign_in_refused</source>
   <translation>se connecter</translation>
  </message>
  <message>
   <source>people.act.glass_broken</source>
   <translation>prendre un accès d’urgence</translation>
  </message>
  <message>
   <source>people.act.ledger_anchored</source>
   <translation>ancrer le registre</translation>
  </message>
  <message>
   <source>people.act.backup_made</source>
   <translation>sauvegarder</translation>
  </message>
  <message>
   <source>people.act.store_restored</source>
   <translation>restaurer</translation>
  </message>
  <message>
   <source>people.act.key_changed</source>
   <translation>changer les clés du dossier de données</translation>
  </message>
  <message>
   <source>people.act.seal_attached</source>
   <translation>joindre un sceau</translation>
  </message>
  <message>
   <source>people.window.who</source>
   <translation>Qui êtes-vous ?</translation>
  </message>
  <message>
   <source>people.window.locked</source>
   <translation>Poste verrouillé</translation>
  </message>
  <message>
   <source>people.window.sign_in_about</source>
   <translation>Ce que vous faites ici porte votre nom : dites qui vous êtes.</translation>
  </message>
  <message>
   <source>people.window.choose_own</source>
   <translation>Choisissez votre mot de passe</translation>
  </message>
  <message>
   <source>people.window.own_about</source>
   <translation>Celui que vous avez tapé vous a été donné par quelqu’un d’autre. Choisissez le vôtre : douze caractères au moins ; une phrase convient.</translation>
  </message>
  <message>
   <source>people.window.name</source>
   <translation>Votre nom</translation>
  </message>
  <message>
   <source>people.window.secret</source>
   <translation>Votre mot de passe</translation>
  </message>
  <message>
   <source>people.window.quick_secret</source>
   <translation>Votre code, votre badge, ou votre mot de passe</translation>
  </message>
  <message>
   <source>people.window.new</source>
   <translation>Nouveau mot de passe</translation>
  </message>
  <message>
   <source>people.window.again</source>
   <translation>Nouveau mot de passe, encore une fois</translation>
  </message>
  <message>
   <source>people.window.old</source>
   <translation>Votre mot de passe actuel</translation>
  </message>
  <message>
   <source>people.window.pin</source>
   <translation>Code, six chiffres au moins</translation>
  </message>
  <message>
   <source>people.window.pin_again</source>
   <translation>Code, encore une fois</translation>
  </message>
  <message>
   <source>people.window.badge</source>
   <translation>Passez votre badge ici (rien : l’enlever)</translation>
  </message>
  <message>
   <source>people.window.why</source>
   <translation>Pourquoi, avec vos mots</translation>
  </message>
  <message>
   <source>people.window.sign_in</source>
   <translation>Entrer</translation>
  </message>
  <message>
   <source>people.window.keep</source>
   <translation>Garder ce mot de passe</translation>
  </message>
  <message>
   <source>people.window.looking</source>
   <translation>Un instant…</translation>
  </message>
  <message>
   <source>people.window.differ</source>
   <translation>Les deux ne sont pas pareils.</translation>
  </message>
  <message>
   <source>people.window.missing</source>
   <translation>Il manque quelque chose ici.</translation>
  </message>
  <message>
   <source>people.window.own</source>
   <translation>Mon compte</translation>
  </message>
  <message>
   <source>people.window.lock</source>
   <translation>Verrouiller</translation>
  </message>
  <message>
   <source>people.window.people</source>
   <translation>Les comptes…</translation>
  </message>
  <message>
   <source>people.window.does_lock</source>
   <translation>verrouiller, là où chacun a un compte</translation>
  </message>
  <message>
   <source>people.window.emergency_short</source>
   <translation>Urgence → {until}</translation>
  </message>
  <message>
   <source>people.window.emergency_until</source>
   <translation>Accès d’urgence jusqu’à {until}</translation>
  </message>
  <message>
   <source>people.window.people_about</source>
   <translation>Chacun a un compte, et son rôle décide de ce qu’il peut faire, à la fenêtre comme en ligne de commande. Pour en donner un : un nom, un rôle, et un premier mot de passe que la personne changera.</translation>
  </message>
  <message>
   <source>people.window.first</source>
   <translation>Premier mot de passe (pour un nouveau compte, ou un mot de passe oublié)</translation>
  </message>
  <message>
   <source>people.window.turn_on</source>
   <translation>Mot de passe (le premier compte, d’un administrateur, met les comptes en service pour tous)</translation>
  </message>
  <message>
   <source>people.window.close</source>
   <translation>Fermer ce compte</translation>
  </message>
  <message>
   <source>people.window.reopen</source>
   <translation>Rouvrir ce compte</translation>
  </message>
  <message>
   <source>people.window.unlock</source>
   <translation>Laisser essayer à nouveau</translation>
  </message>
  <message>
   <source>people.window.is_locked</source>
   <translation>bloqué après des essais manqués</translation>
  </message>
  <message>
   <source>people.window.second</source>
   <translation>Le mot de passe de cette autre personne, tapé par elle</translation>
  </message>
  <message>
   <source>people.window.second_missing</source>
   <translation>L’autre personne donne son accord en tapant ici son propre mot de passe.</translation>
  </message>
  <message>
   <source>people.window.do.password</source>
   <translation>Mot de passe</translation>
  </message>
  <message>
   <source>people.window.do.pin</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>people.window.do.badge</source>
   <translation>Badge</translation>
  </message>
  <message>
   <source>people.window.do.emergency</source>
   <translation>Accès d’urgence</translation>
  </message>
  <message>
   <source>people.window.means.password</source>
   <translation>Douze caractères au moins ; une phrase que vous seul connaissez convient mieux qu’un mot compliqué.</translation>
  </message>
  <message>
   <source>people.window.means.pin</source>
   <translation>Pour revenir vite à ce poste pendant votre garde, après y être entré par mot de passe.</translation>
  </message>
  <message>
   <source>people.window.means.badge</source>
   <translation>Pour revenir en passant votre badge pendant votre garde, après être entré à ce poste par mot de passe.</translation>
  </message>
  <message>
   <source>people.window.means.emergency</source>
   <translation>Pendant 30 minutes, tout ce que les autres rôles peuvent faire. La raison reste au registre, figure au rapport, et les administrateurs la voient.</translation>
  </message>
  <message>
   <source>people.window.done.password</source>
   <translation>Changer le mot de passe</translation>
  </message>
  <message>
   <source>people.window.done.pin</source>
   <translation>Garder ce code</translation>
  </message>
  <message>
   <source>people.window.done.badge</source>
   <translation>Garder ce badge</translation>
  </message>
  <message>
   <source>people.window.done.emergency</source>
   <translation>Prendre l’accès d’urgence</translation>
  </message>
  <message>
   <source>people.window.kept.password</source>
   <translation>Votre mot de passe est changé.</translation>
  </message>
  <message>
   <source>people.window.kept.pin</source>
   <translation>Votre code est gardé.</translation>
  </message>
  <message>
   <source>people.window.kept.badge</source>
   <translation>Votre badge est noté.</translation>
  </message>
  <message>
   <source>people.window.kept.emergency</source>
   <translation>L’accès d’urgence est ouvert pour 30 minutes.</translation>
  </message>
  <message>
   <source>preflight.page.title</source>
   <translation>Page d’essai : imprimante et scanner</translation>
  </message>
  <message>
   <source>preflight.page.side</source>
   <translation>Face {side} sur {sides}</translation>
  </message>
  <message>
   <source>preflight.page.do_1</source>
   <translation>Imprimez cette page en taille réelle (100 %), sur l’imprimante qui imprimera les feuilles.</translation>
  </message>
  <message>
   <source>preflight.page.do_2</source>
   <translation>Avec le stylo du service, recopiez les chiffres en bas de page et cochez les trois cases marquées x.</translation>
  </message>
  <message>
   <source>preflight.page.do_3</source>
   <translation>Numérisez-la comme vous numériserez les feuilles ; recon dit alors ce qu’il faut régler.</translation>
  </message>
  <message>
   <source>preflight.page.codes</source>
   <translation>Codes, de plus en plus petits</translation>
  </message>
  <message>
   <source>preflight.page.grey</source>
   <translation>Gris, du blanc au noir</translation>
  </message>
  <message>
   <source>preflight.page.black</source>
   <translation>Noir plein et blanc</translation>
  </message>
  <message>
   <source>preflight.page.lines</source>
   <translation>Traits de plus en plus fins</translation>
  </message>
  <message>
   <source>preflight.page.print</source>
   <translation>Petits caractères</translation>
  </message>
  <message>
   <source>preflight.page.boxes</source>
   <translation>Chiffres modèles</translation>
  </message>
  <message>
   <source>preflight.page.own</source>
   <translation>À vous : recopiez les chiffres, cochez les cases</translation>
  </message>
  <message>
   <source>preflight.page.leave</source>
   <translation>laisser vide</translation>
  </message>
  <message>
   <source>preflight.page.sample</source>
   <translation>Portez ce vieux whisky au juge blond qui fume 0123456789</translation>
  </message>
  <message>
   <source>preflight.page.foot</source>
   <translation>Cette page ne contient aucune donnée de patient. Elle ne se range dans aucun dossier : après l’essai, jetez-la.</translation>
  </message>
  <message>
   <source>preflight.level.good</source>
   <translation>Bon</translation>
  </message>
  <message>
   <source>preflight.level.look</source>
   <translation>À voir</translation>
  </message>
  <message>
   <source>preflight.level.bad</source>
   <translation>À régler</translation>
  </message>
  <message>
   <source>preflight.name.scale</source>
   <translation>Échelle</translation>
  </message>
  <message>
   <source>preflight.name.skew</source>
   <translation>Inclinaison</translation>
  </message>
  <message>
   <source>preflight.name.way</source>
   <translation>Sens</translation>
  </message>
  <message>
   <source>preflight.name.offset</source>
   <translation>Position</translation>
  </message>
  <message>
   <source>preflight.name.margins</source>
   <translation>Bords</translation>
  </message>
  <message>
   <source>preflight.name.contrast</source>
   <translation>Contraste</translation>
  </message>
  <message>
   <source>preflight.name.black</source>
   <translation>Noir plein</translation>
  </message>
  <message>
   <source>preflight.name.grey</source>
   <translation>Gris</translation>
  </message>
  <message>
   <source>preflight.name.resolution</source>
   <translation>Finesse</translation>
  </message>
  <message>
   <source>preflight.name.dirt</source>
   <translation>Propreté</translation>
  </message>
  <message>
   <source>preflight.name.bent</source>
   <translation>Planéité</translation>
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
   <translation>Chiffres modèles</translation>
  </message>
  <message>
   <source>preflight.name.own</source>
   <translation>Votre écriture</translation>
  </message>
  <message>
   <source>preflight.name.sides</source>
   <translation>Recto verso</translation>
  </message>
  <message>
   <source>preflight.said.scale.good</source>
   <translation>{across} % en largeur, {down} % en hauteur</translation>
  </message>
  <message>
   <source>preflight.said.scale.fit</source>
   <translation>{across} % en largeur, {down} % en hauteur : la page a été réduite. Dans le dialogue d’impression, choisissez « Taille réelle » ou « 100 % », et non « Ajuster à la page ».</translation>
  </message>
  <message>
   <source>preflight.said.scale.large</source>
   <translation>{across} % en largeur, {down} % en hauteur : la page a été agrandie. Dans le dialogue d’impression, choisissez « Taille réelle » ou « 100 % ».</translation>
  </message>
  <message>
   <source>preflight.said.scale.uneven</source>
   <translation>{across} % en largeur, {down} % en hauteur : différentes. Le papier glisse dans le chargeur, ou le scanner étire l’image : nettoyez les rouleaux, ou essayez la vitre.</translation>
  </message>
  <message>
   <source>preflight.said.scale.unknown</source>
   <translation>inconnue : l’image n’a pas le format A4. Numérisez la page entière, en A4.</translation>
  </message>
  <message>
   <source>preflight.said.skew.good</source>
   <translation>{degrees}°</translation>
  </message>
  <message>
   <source>preflight.said.skew.look</source>
   <translation>{degrees}° : serrez les guides du chargeur contre le papier.</translation>
  </message>
  <message>
   <source>preflight.said.skew.bad</source>
   <translation>{degrees}° : le papier entre de travers. Serrez les guides du chargeur, égalisez la pile, nettoyez les rouleaux.</translation>
  </message>
  <message>
   <source>preflight.said.way.good</source>
   <translation>à l’endroit</translation>
  </message>
  <message>
   <source>preflight.said.way.turned</source>
   <translation>tournée de {degrees}° : recon la redresse, il n’y a rien à faire</translation>
  </message>
  <message>
   <source>preflight.said.way.mirrored</source>
   <translation>en miroir : recon ne lit pas un texte en miroir. Désactivez « miroir » ou « transparent » dans l’imprimante ou le scanner.</translation>
  </message>
  <message>
   <source>preflight.said.offset.good</source>
   <translation>décalée de {right} mm en largeur et {down} mm en hauteur</translation>
  </message>
  <message>
   <source>preflight.said.offset.look</source>
   <translation>décalée de {right} mm en largeur et {down} mm en hauteur : vérifiez le bac de l’imprimante, les guides et le format A4 du scanner.</translation>
  </message>
  <message>
   <source>preflight.said.offset.bad</source>
   <translation>décalée de {right} mm en largeur et {down} mm en hauteur : un bord peut manquer. Choisissez A4 dans l’imprimante et dans le scanner, et serrez les guides.</translation>
  </message>
  <message>
   <source>preflight.said.offset.unknown</source>
   <translation>inconnue : l’image n’a pas le format A4</translation>
  </message>
  <message>
   <source>preflight.said.margins.good</source>
   <translation>l’encre vient jusqu’à {most} mm des bords ou plus près ; il en faut 7</translation>
  </message>
  <message>
   <source>preflight.said.margins.look</source>
   <translation>l’encre ne vient qu’à {most} mm du bord ({edges}) : c’est juste. Imprimez en taille réelle et choisissez les marges les plus petites.</translation>
  </message>
  <message>
   <source>preflight.said.margins.bad</source>
   <translation>coupés à plus de 7 mm : {edges}. Choisissez A4 dans l’imprimante et dans le scanner ; si le scanner coupe, désactivez le recadrage automatique.</translation>
  </message>
  <message>
   <source>preflight.said.margins.marks</source>
   <translation>repères invisibles : {missing} sur 8. Le bord est coupé, plié ou caché : choisissez A4 dans l’imprimante et dans le scanner, sans recadrage automatique.</translation>
  </message>
  <message>
   <source>preflight.said.contrast.good</source>
   <translation>blanc {white}, noir {black} (de 255 à 0)</translation>
  </message>
  <message>
   <source>preflight.said.contrast.pale</source>
   <translation>blanc {white}, noir {black} : l’impression est pâle. Changez le toner, désactivez le mode économique, ou foncez le scanner.</translation>
  </message>
  <message>
   <source>preflight.said.contrast.dark</source>
   <translation>blanc {white}, noir {black} : le papier est gris. Éclaircissez le scanner, désactivez la compensation du fond, ou nettoyez la vitre.</translation>
  </message>
  <message>
   <source>preflight.said.contrast.weak</source>
   <translation>blanc {white}, noir {black} : trop peu d’écart. Réglez la luminosité et le contraste du scanner sur leur valeur d’origine, et regardez le toner.</translation>
  </message>
  <message>
   <source>preflight.said.black.good</source>
   <translation>régulier</translation>
  </message>
  <message>
   <source>preflight.said.black.look</source>
   <translation>irrégulier ({percent} % d’écart) : le toner finit ou le tambour est usé. Secouez ou changez la cartouche.</translation>
  </message>
  <message>
   <source>preflight.said.grey.good</source>
   <translation>{seen} degrés sur {steps} se distinguent</translation>
  </message>
  <message>
   <source>preflight.said.grey.bilevel</source>
   <translation>noir et blanc seulement : réglez le scanner sur « niveaux de gris ». recon lit aussi le noir et blanc, mais demandera plus souvent à une personne.</translation>
  </message>
  <message>
   <source>preflight.said.grey.light</source>
   <translation>les gris clairs disparaissent ({seen} degrés sur {steps}) : un crayon ou un stylo pâle ne se verrait pas. Éclaircissez moins ; désactivez « supprimer le fond ».</translation>
  </message>
  <message>
   <source>preflight.said.grey.dark</source>
   <translation>les gris foncés se confondent ({seen} degrés sur {steps}) : baissez le contraste du scanner, ou la densité de l’imprimante.</translation>
  </message>
  <message>
   <source>preflight.said.resolution.good</source>
   <translation>{dpi} points par pouce ; des traits de {finest} mm restent séparés</translation>
  </message>
  <message>
   <source>preflight.said.resolution.coarse</source>
   <translation>{dpi} points par pouce : trop peu. Réglez le scanner sur 300 (200 au moins).</translation>
  </message>
  <message>
   <source>preflight.said.resolution.few</source>
   <translation>{dpi} points par pouce : cela suffit tout juste. Réglez le scanner sur 300.</translation>
  </message>
  <message>
   <source>preflight.said.resolution.soft</source>
   <translation>{dpi} points par pouce, mais les traits plus fins que {finest} mm se confondent : l’image est floue. Nettoyez la vitre, posez le papier bien à plat, désactivez le « lissage » ; 300 points par pouce.</translation>
  </message>
  <message>
   <source>preflight.said.resolution.blurred</source>
   <translation>{dpi} points par pouce, mais même les traits larges se confondent : l’image est floue ou agrandie par le scanner. Numérisez à 300 points par pouce réels, sans agrandissement.</translation>
  </message>
  <message>
   <source>preflight.said.dirt.good</source>
   <translation>ni trait ni tache</translation>
  </message>
  <message>
   <source>preflight.said.dirt.specks</source>
   <translation>des points ({specks} par dm²) : nettoyez la vitre, le tambour ou le toner.</translation>
  </message>
  <message>
   <source>preflight.said.dirt.streaks</source>
   <translation>traits le long de la page : {streaks}. Nettoyez la petite vitre étroite sous le chargeur ; si le trait est aussi sur le papier, le tambour de l’imprimante.</translation>
  </message>
  <message>
   <source>preflight.said.bent.good</source>
   <translation>à plat, à {mm} mm près</translation>
  </message>
  <message>
   <source>preflight.said.bent.look</source>
   <translation>courbée, de {mm} mm : posez le papier bien à plat, et laissez le capot fermé. recon suit le papier jusqu’à 3 mm.</translation>
  </message>
  <message>
   <source>preflight.said.bent.bad</source>
   <translation>courbée ou mal entraînée, de {mm} mm : numérisez à plat ; nettoyez les rouleaux du chargeur.</translation>
  </message>
  <message>
   <source>preflight.said.jpeg.good</source>
   <translation>aucun dégât visible</translation>
  </message>
  <message>
   <source>preflight.said.jpeg.look</source>
   <translation>elle se voit un peu : réglez la qualité JPEG sur « haute », ou choisissez PDF ou PNG sans perte.</translation>
  </message>
  <message>
   <source>preflight.said.jpeg.bad</source>
   <translation>elle abîme l’image : réglez la qualité JPEG sur « haute » (80 ou plus), ou choisissez PNG ou TIFF.</translation>
  </message>
  <message>
   <source>preflight.said.codes.good</source>
   <translation>lus, jusqu’aux points de {module} mm ; ceux des feuilles ont 0,7 mm</translation>
  </message>
  <message>
   <source>preflight.said.codes.look</source>
   <translation>ceux des feuilles (0,7 mm) sont lus, de plus petits que {module} mm non : il y a peu de marge. Voyez le contraste et la finesse.</translation>
  </message>
  <message>
   <source>preflight.said.codes.bad</source>
   <translation>codes de la taille des feuilles non lus : {missing} sur 4. Voyez le contraste, la finesse et les bords.</translation>
  </message>
  <message>
   <source>preflight.said.samples.good</source>
   <translation>{right} sur 10 lus juste</translation>
  </message>
  <message>
   <source>preflight.said.samples.look</source>
   <translation>{right} sur 10 lus juste : voyez la finesse et le contraste.</translation>
  </message>
  <message>
   <source>preflight.said.samples.bad</source>
   <translation>{right} sur 10 seulement lus juste : ne mettez pas ce scanner en service ainsi. Voyez la finesse et le contraste.</translation>
  </message>
  <message>
   <source>preflight.said.own.good</source>
   <translation>{digits} chiffres sur 10 et {ticks} cases sur 4 lus juste</translation>
  </message>
  <message>
   <source>preflight.said.own.nobody</source>
   <translation>personne n’a écrit sur la page : recopiez les chiffres au stylo pour l’essayer aussi</translation>
  </message>
  <message>
   <source>preflight.said.own.pale</source>
   <translation>{digits} chiffres sur 10 et {ticks} cases sur 4 lus juste, mais le stylo est pâle : prenez un stylo à bille noir ou bleu foncé.</translation>
  </message>
  <message>
   <source>preflight.said.own.look</source>
   <translation>{digits} chiffres sur 10 et {ticks} cases sur 4 lus juste : écrivez un chiffre par case, comme le modèle imprimé.</translation>
  </message>
  <message>
   <source>preflight.said.own.bad</source>
   <translation>{digits} chiffres sur 10 et {ticks} cases sur 4 seulement lus juste : un autre stylo, un chiffre par case comme le modèle imprimé, puis un nouvel essai.</translation>
  </message>
  <message>
   <source>preflight.said.sides.good</source>
   <translation>les deux faces sont là</translation>
  </message>
  <message>
   <source>preflight.said.sides.missing</source>
   <translation>la face {side} n’est pas là : activez « recto verso » dans le scanner, ou numérisez les versos ensuite.</translation>
  </message>
  <message>
   <source>preflight.edge.left</source>
   <translation>gauche</translation>
  </message>
  <message>
   <source>preflight.edge.right</source>
   <translation>droite</translation>
  </message>
  <message>
   <source>preflight.edge.top</source>
   <translation>haut</translation>
  </message>
  <message>
   <source>preflight.edge.bottom</source>
   <translation>bas</translation>
  </message>
  <message>
   <source>preflight.cli.paths</source>
   <translation>la page d’essai numérisée (une image ou un PDF) ; pour la lire</translation>
  </message>
  <message>
   <source>preflight.cli.out</source>
   <translation>écrit la page d’essai dans ce PDF, à imprimer</translation>
  </message>
  <message>
   <source>preflight.cli.printer</source>
   <translation>imprime la page d’essai sur cette imprimante (CUPS)</translation>
  </message>
  <message>
   <source>preflight.cli.duplex</source>
   <translation>page d’essai sur deux faces ; avec --device : numérise les deux</translation>
  </message>
  <message>
   <source>preflight.cli.device</source>
   <translation>numérise la page dans ce scanner (nommé comme par « recon scan --devices »), et la lit</translation>
  </message>
  <message>
   <source>preflight.cli.source</source>
   <translation>où est le papier : le chargeur (feeder) ou la vitre (flatbed)</translation>
  </message>
  <message>
   <source>preflight.cli.dpi</source>
   <translation>points par pouce demandés au scanner (par défaut : 300 avec --device ; sinon, d’après une image A4)</translation>
  </message>
  <message>
   <source>preflight.cli.json</source>
   <translation>en JSON</translation>
  </message>
  <message>
   <source>preflight.cli.nothing</source>
   <translation>Dites quoi faire : --out PAGE.pdf ou --printer NOM pour l’imprimer ; un fichier numérisé, ou --device NOM, pour la lire.</translation>
  </message>
  <message>
   <source>preflight.cli.one_way</source>
   <translation>Imprimez la page d’essai, ou lisez-la : pas les deux à la fois.</translation>
  </message>
  <message>
   <source>preflight.cli.written</source>
   <translation>Page d’essai : {out}. Imprimez-la en taille réelle (100 %), recopiez les chiffres, puis : recon preflight SCAN</translation>
  </message>
  <message>
   <source>preflight.cli.printed</source>
   <translation>Page d’essai envoyée à {printer}. Recopiez les chiffres, puis : recon preflight SCAN</translation>
  </message>
  <message>
   <source>preflight.cli.page</source>
   <translation>{file}, page {page}</translation>
  </message>
  <message>
   <source>preflight.cli.not_found</source>
   <translation>Ce n’est pas une page d’essai de recon, ou aucun de ses codes ne se lit. Si c’est bien elle : numérisez à plat, en niveaux de gris, à 300 points par pouce, toute la page.</translation>
  </message>
  <message>
   <source>preflight.cli.not_laid</source>
   <translation>La page d’essai est là, mais ses repères ne se voient pas ({reason}) : numérisez la page entière, en A4, sans recadrage automatique.</translation>
  </message>
  <message>
   <source>preflight.cli.all_good</source>
   <translation>Tout est bon : cette imprimante et ce scanner conviennent.</translation>
  </message>
  <message>
   <source>preflight.cli.to_change</source>
   <translation>À régler : {bad} ; à voir : {look}. Réglez, puis imprimez et numérisez à nouveau.</translation>
  </message>
  <message>
   <source>preflight.panel.title</source>
   <translation>Essayer l’imprimante et le scanner</translation>
  </message>
  <message>
   <source>preflight.panel.hint</source>
   <translation>Une page d’essai dit avant le jour venu si cette imprimante et ce scanner conviennent, et ce qu’il faut régler. Elle ne contient aucune donnée de patient ; rien n’est gardé.</translation>
  </message>
  <message>
   <source>preflight.panel.first</source>
   <translation>1. Imprimez la page en taille réelle (100 %), puis recopiez les chiffres et cochez les cases au stylo.</translation>
  </message>
  <message>
   <source>preflight.panel.second</source>
   <translation>2. Numérisez-la comme les feuilles : ici, ou ailleurs, puis ouvrez le fichier.</translation>
  </message>
  <message>
   <source>preflight.panel.print</source>
   <translation>Imprimer la page…</translation>
  </message>
  <message>
   <source>preflight.panel.save</source>
   <translation>Enregistrer la page…</translation>
  </message>
  <message>
   <source>preflight.panel.scan</source>
   <translation>Numériser la page</translation>
  </message>
  <message>
   <source>preflight.panel.open</source>
   <translation>Ouvrir la page numérisée…</translation>
  </message>
  <message>
   <source>preflight.panel.close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>preflight.panel.file</source>
   <translation>page-essai.pdf</translation>
  </message>
  <message>
   <source>preflight.panel.busy</source>
   <translation>Un instant…</translation>
  </message>
  <message>
   <source>preflight.panel.printed</source>
   <translation>Page d’essai envoyée à l’imprimante.</translation>
  </message>
  <message>
   <source>preflight.panel.saved</source>
   <translation>Page d’essai enregistrée. Imprimez-la en taille réelle (100 %).</translation>
  </message>
  <message>
   <source>preflight.panel.no_scanner</source>
   <translation>Aucun scanner n’est encore choisi : il se choisit dans Numérisation. Une page numérisée ailleurs s’ouvre ici.</translation>
  </message>
  <message>
   <source>preflight.panel.all_good</source>
   <translation>Tout est bon : cette imprimante et ce scanner conviennent.</translation>
  </message>
  <message>
   <source>preflight.panel.to_change</source>
   <translation>Réglez ce qui est dit ci-dessus, puis imprimez et numérisez à nouveau.</translation>
  </message>
  <message>
   <source>preflight.panel.scanner</source>
   <translation>Scanner : {name}</translation>
  </message>
  <message>
   <source>preflight.panel.both</source>
   <translation>Recto verso</translation>
  </message>
  <message>
   <source>prefs.title</source>
   <translation>Apparence</translation>
  </message>
  <message>
   <source>prefs.about</source>
   <translation>Ces choix sont à vous : recon les retrouve sur ce poste à chaque ouverture.</translation>
  </message>
  <message>
   <source>prefs.colours</source>
   <translation>Couleurs</translation>
  </message>
  <message>
   <source>prefs.light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <source>prefs.dark</source>
   <translation>Sombre</translation>
  </message>
  <message>
   <source>prefs.system</source>
   <translation>Comme le poste</translation>
  </message>
  <message>
   <source>prefs.size</source>
   <translation>Taille du texte</translation>
  </message>
  <message>
   <source>prefs.times</source>
   <translation>{percent} %</translation>
  </message>
  <message>
   <source>prefs.now</source>
   <translation>Couleurs : {colours} · texte : {percent} %</translation>
  </message>
  <message>
   <source>prefs.sample</source>
   <translation>Le texte aura cette taille. 0 1 2 3 4 5 6 7 8 9</translation>
  </message>
  <message>
   <source>prefs.done</source>
   <translation>Terminé</translation>
  </message>
  <message>
   <source>prefs.does.larger</source>
   <translation>agrandit le texte de toute la fenêtre</translation>
  </message>
  <message>
   <source>prefs.does.smaller</source>
   <translation>réduit le texte de toute la fenêtre</translation>
  </message>
  <message>
   <source>prefs.does.usual</source>
   <translation>remet le texte à sa taille habituelle</translation>
  </message>
  <message>
   <source>prefs.does.page</source>
   <translation>ouvre la page d’aide de cet écran</translation>
  </message>
  <message>
   <source>printing.nothing</source>
   <translation>Il n’y a rien à imprimer : indiquez des patients (--roster, --ward ou --patient) ou un nombre de feuilles (--blank).</translation>
  </message>
  <message>
   <source>printing.lp_missing</source>
   <translation>installez CUPS (paquet cups-client), ou imprimez le PDF depuis un lecteur de PDF</translation>
  </message>
  <message>
   <source>printing.not_named</source>
   <translation>{reason}. Les feuilles ont été enregistrées mais leur PDF n’a pas été gardé : dites-le avec « recon batches count {batch} --none », puis imprimez à nouveau</translation>
  </message>
  <message>
   <source>printing.not_sent</source>
   <translation>l’imprimante n’a pas accepté le travail ({reason}). Le PDF est prêt : {out}. Imprimez-le depuis un lecteur de PDF, puis comptez les feuilles avec « recon batches count » : elles sont déjà enregistrées</translation>
  </message>
  <message>
   <source>printing.stopped_early</source>
   <translation>aucune feuille n’a été émise, aucun fichier n’a été écrit</translation>
  </message>
  <message>
   <source>printing.stopped_late</source>
   <translation>avant l’envoi à l’imprimante, les {sheets} feuilles du lot {batch} étaient émises. Leur PDF est prêt : {out}. Imprimez-le, ou dites que rien n’est sorti avec « recon batches count {batch} --none »</translation>
  </message>
  <message>
   <source>printing.job</source>
   <translation>recon, lot {batch}</translation>
  </message>
  <message>
   <source>printing.why_void</source>
   <translation>pas sortie de l’imprimante (lot {batch})</translation>
  </message>
  <message>
   <source>printing.came_out</source>
   <translation>elle a été numérisée, elle est donc sortie de l’imprimante</translation>
  </message>
  <message>
   <source>printing.not_reprintable</source>
   <translation>seule une feuille qui n’est pas revenue en entier se réimprime ; sinon, imprimez une nouvelle feuille</translation>
  </message>
  <message>
   <source>printing.no_such_ward</source>
   <translation>Aucun patient connu n’est dans l’unité « {ward} ». Unités qui en ont : {known}.</translation>
  </message>
  <message>
   <source>printing.no_ward</source>
   <translation>Aucun patient connu n’est dans l’unité « {ward} » : importez d’abord la liste des patients (à l’écran Impression, Ctrl+I, ou « recon roster import »), ou donnez-la avec --roster.</translation>
  </message>
  <message>
   <source>printing.labels</source>
   <translation>Étiquettes {stock}</translation>
  </message>
  <message>
   <source>printing.no_such_stock</source>
   <translation>Il n’y a pas de support « {stock} ». Supports connus : {known}.</translation>
  </message>
  <message>
   <source>printing.no_such_place</source>
   <translation>Une planche {stock} a {count} étiquettes : --start va de 1 à {count}.</translation>
  </message>
  <message>
   <source>printing.no_labels</source>
   <translation>Il n’y a rien à imprimer : indiquez des patients (--roster, --ward ou --patient) ou un nombre de numéros (--blank-numbers).</translation>
  </message>
  <message>
   <source>printing.labels_stopped</source>
   <translation>aucun numéro n’a été donné, aucun fichier n’a été écrit</translation>
  </message>
  <message>
   <source>printing.fate.waiting</source>
   <translation>en attente à l’imprimante</translation>
  </message>
  <message>
   <source>printing.fate.held</source>
   <translation>retenu : il attend qu’on le libère</translation>
  </message>
  <message>
   <source>printing.fate.printing</source>
   <translation>en cours d’impression</translation>
  </message>
  <message>
   <source>printing.fate.stopped</source>
   <translation>en attente : l’imprimante est arrêtée (bourrage, papier, erreur)</translation>
  </message>
  <message>
   <source>printing.fate.cancelled</source>
   <translation>annulé avant la fin : des feuilles peuvent manquer</translation>
  </message>
  <message>
   <source>printing.fate.failed</source>
   <translation>interrompu par une erreur : des feuilles peuvent manquer</translation>
  </message>
  <message>
   <source>printing.fate.done</source>
   <translation>reçu en entier par l’imprimante</translation>
  </message>
  <message>
   <source>printing.fate.unknown</source>
   <translation>inconnu de l’imprimante, ou l’imprimante ne répond pas</translation>
  </message>
  <message>
   <source>printroom.nobody</source>
   <translation>sans patient</translation>
  </message>
  <message>
   <source>printroom.leaf</source>
   <translation>{form}, page {page} sur {pages}</translation>
  </message>
  <message>
   <source>printroom.leaf_of_order</source>
   <translation>{place} sur {total} · {name} · {leaf}</translation>
  </message>
  <message>
   <source>printroom.only_looked_at</source>
   <translation>{leaf} · pas encore choisi</translation>
  </message>
  <message>
   <source>printroom.preview</source>
   <translation>Aperçu avant impression</translation>
  </message>
  <message>
   <source>printroom.page_back</source>
   <translation>Page précédente</translation>
  </message>
  <message>
   <source>printroom.page_onward</source>
   <translation>Page suivante</translation>
  </message>
  <message>
   <source>printroom.first_of</source>
   <translation>Premier de {count} patients : les autres reçoivent les mêmes pages à leur nom.</translation>
  </message>
  <message>
   <source>printroom.present</source>
   <translation>Présents : {count}</translation>
  </message>
  <message>
   <source>printroom.fewer</source>
   <translation>Un exemplaire de moins</translation>
  </message>
  <message>
   <source>printroom.more</source>
   <translation>Un exemplaire de plus</translation>
  </message>
  <message>
   <source>printroom.copies_of</source>
   <translation>Exemplaires : {form}</translation>
  </message>
  <message>
   <source>printroom.times</source>
   <translation>{form} × {copies}</translation>
  </message>
  <message>
   <source>printroom.kit_of</source>
   <translation>Kit {kit} : {forms}</translation>
  </message>
  <message>
   <source>printroom.kits</source>
   <translation>Les kits de ce poste</translation>
  </message>
  <message>
   <source>printroom.kits_hint</source>
   <translation>Un kit est un ensemble de formulaires, choisi d’une touche. Cochez des formulaires, donnez un nom, gardez.</translation>
  </message>
  <message>
   <source>printroom.kit_name</source>
   <translation>Nom du kit</translation>
  </message>
  <message>
   <source>printroom.keep</source>
   <translation>Garder les formulaires cochés</translation>
  </message>
  <message>
   <source>printroom.kept</source>
   <translation>Gardé : {name}.</translation>
  </message>
  <message>
   <source>printroom.rename</source>
   <translation>Renommer</translation>
  </message>
  <message>
   <source>printroom.remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>printroom.put_back</source>
   <translation>Remettre « {name} »</translation>
  </message>
  <message>
   <source>printroom.of_ward</source>
   <translation>Kit habituel de {ward}</translation>
  </message>
  <message>
   <source>printroom.no_more_of_ward</source>
   <translation>N’est plus le kit de {ward}</translation>
  </message>
  <message>
   <source>printroom.ticked</source>
   <translation>Cochés : {forms}</translation>
  </message>
  <message>
   <source>printroom.nothing_ticked</source>
   <translation>Aucun formulaire n’est coché : fermez, cochez-en, revenez.</translation>
  </message>
  <message>
   <source>printroom.labels</source>
   <translation>Étiquettes et bracelets</translation>
  </message>
  <message>
   <source>printroom.reprint</source>
   <translation>Réimprimer une feuille</translation>
  </message>
  <message>
   <source>printroom.reprint_hint</source>
   <translation>Pour une feuille perdue ou abîmée : elle ressort sous le même numéro, et la première revenue compte.</translation>
  </message>
  <message>
   <source>printroom.reprint_search</source>
   <translation>Numéro de feuille, nom, IPP…</translation>
  </message>
  <message>
   <source>printroom.reprint_do</source>
   <translation>Réimprimer : {count}</translation>
  </message>
  <message>
   <source>printroom.no_sheet</source>
   <translation>Aucune feuille à réimprimer ne correspond. Une feuille déjà revenue en entier ne se réimprime pas.</translation>
  </message>
  <message>
   <source>printroom.sum_large</source>
   <translation>Patients : {number} · formulaires : {forms}
Feuilles : {sheets}, en gros caractères</translation>
  </message>
  <message>
   <source>printroom.sum_blank_large</source>
   <translation>Vierges : {number} · formulaires : {forms}
Feuilles : {sheets}, en gros caractères</translation>
  </message>
  <message>
   <source>printroom.nobody_known</source>
   <translation>Aucun patient encore : importez une liste, ou imprimez des feuilles vierges.</translation>
  </message>
  <message>
   <source>printroom.command.ward_kit</source>
   <translation>Imprimer le kit {kit} ({count})</translation>
  </message>
  <message>
   <source>printroom.command.kits</source>
   <translation>Kits…</translation>
  </message>
  <message>
   <source>printroom.command.preview</source>
   <translation>Voir toutes les pages</translation>
  </message>
  <message>
   <source>printroom.command.large</source>
   <translation>Gros caractères</translation>
  </message>
  <message>
   <source>printroom.command.labels</source>
   <translation>Étiquettes…</translation>
  </message>
  <message>
   <source>printroom.command.reprint</source>
   <translation>Réimprimer…</translation>
  </message>
  <message>
   <source>printroom.command.bring</source>
   <translation>Importer une liste…</translation>
  </message>
  <message>
   <source>printroom.does.ward_kit</source>
   <translation>prépare le kit de l’unité pour tous les présents, et l’imprime</translation>
  </message>
  <message>
   <source>printroom.does.preset</source>
   <translation>choisit un kit de formulaires</translation>
  </message>
  <message>
   <source>printroom.does.kits</source>
   <translation>garde, renomme ou retire un kit</translation>
  </message>
  <message>
   <source>printroom.does.copies</source>
   <translation>plus ou moins d’exemplaires du formulaire en main</translation>
  </message>
  <message>
   <source>printroom.does.preview</source>
   <translation>montre toutes les pages, au nom du premier patient</translation>
  </message>
  <message>
   <source>printroom.does.turn</source>
   <translation>page précédente ou suivante de l’aperçu</translation>
  </message>
  <message>
   <source>printroom.does.large</source>
   <translation>imprime en gros caractères</translation>
  </message>
  <message>
   <source>printroom.does.labels</source>
   <translation>imprime des étiquettes ou des bracelets</translation>
  </message>
  <message>
   <source>printroom.does.reprint</source>
   <translation>réimprime une feuille perdue ou abîmée</translation>
  </message>
  <message>
   <source>printroom.does.bring</source>
   <translation>importe une liste de patients (CSV) ou des messages ADT (HL7), tout ou rien</translation>
  </message>
  <message>
   <source>printroom.sides.name</source>
   <translation>Recto ou recto verso</translation>
  </message>
  <message>
   <source>printroom.sides.as_forms</source>
   <translation>Recto verso selon le formulaire</translation>
  </message>
  <message>
   <source>printroom.sides.both</source>
   <translation>Tout en recto verso</translation>
  </message>
  <message>
   <source>printroom.sides.one</source>
   <translation>Tout en recto</translation>
  </message>
  <message>
   <source>printroom.label.stock</source>
   <translation>Sur quoi</translation>
  </message>
  <message>
   <source>printroom.label.number</source>
   <translation>Combien de numéros</translation>
  </message>
  <message>
   <source>printroom.label.copies</source>
   <translation>Exemplaires de chacune</translation>
  </message>
  <message>
   <source>printroom.label.start</source>
   <translation>Première étiquette libre de la planche</translation>
  </message>
  <message>
   <source>printroom.label.whom</source>
   <translation>Pour les patients choisis : {count}</translation>
  </message>
  <message>
   <source>printroom.label.nobody</source>
   <translation>Personne n’est choisi : étiquettes numérotées, pour des inconnus.</translation>
  </message>
  <message>
   <source>printroom.label.hint_known</source>
   <translation>Une étiquette n’est pas une feuille : elle ne se compte pas et ne revient pas.</translation>
  </message>
  <message>
   <source>printroom.label.hint_number</source>
   <translation>Chaque numéro n’est donné qu’une fois. Nom, prénom et naissance s’y écrivent à la main.</translation>
  </message>
  <message>
   <source>printroom.label.print</source>
   <translation>Imprimer : {count}</translation>
  </message>
  <message>
   <source>printroom.label.drawing</source>
   <translation>Étiquettes préparées : {done} sur {total}</translation>
  </message>
  <message>
   <source>printroom.label.sent</source>
   <translation>Étiquettes envoyées à l’imprimante : {count}.</translation>
  </message>
  <message>
   <source>printroom.label.saved</source>
   <translation>Étiquettes : {count}, dans {out}.</translation>
  </message>
  <message>
   <source>printroom.stock.sheet</source>
   <translation>{name} · planche de {count}</translation>
  </message>
  <message>
   <source>printroom.stock.roll</source>
   <translation>{name} mm · rouleau</translation>
  </message>
  <message>
   <source>printroom.stock.band</source>
   <translation>{name} mm · bracelet</translation>
  </message>
  <message>
   <source>printroom.large.foot</source>
   <translation>{version} · gros caractères</translation>
  </message>
  <message>
   <source>printroom.large.as_usual</source>
   <translation>N’existe pas en gros caractères, imprimé en taille habituelle : {forms}</translation>
  </message>
  <message>
   <source>printroom.cli.large</source>
   <translation>en gros caractères, là où le formulaire le permet</translation>
  </message>
  <message>
   <source>printroom.given.night</source>
   <translation>Nuit</translation>
  </message>
  <message>
   <source>printroom.given.arrival</source>
   <translation>Arrivée</translation>
  </message>
  <message>
   <source>printroom.given.resuscitation</source>
   <translation>Déchocage</translation>
  </message>
  <message>
   <source>printroom.given.theatre</source>
   <translation>Bloc opératoire</translation>
  </message>
  <message>
   <source>printroom.preset.no_name</source>
   <translation>Donnez un nom au kit.</translation>
  </message>
  <message>
   <source>printroom.preset.too_long</source>
   <translation>Ce nom est trop long : {most} caractères au plus.</translation>
  </message>
  <message>
   <source>printroom.preset.no_forms</source>
   <translation>Cochez au moins un formulaire.</translation>
  </message>
  <message>
   <source>printroom.preset.copies</source>
   <translation>Un kit demande de 1 à {most} exemplaires d’un formulaire.</translation>
  </message>
  <message>
   <source>printroom.preset.gone</source>
   <translation>Ce kit n’existe plus : choisissez-en un autre.</translation>
  </message>
  <message>
   <source>printroom.preset.taken</source>
   <translation>Un autre kit s’appelle déjà « {name} ». Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>printroom.bring.choose</source>
   <translation>Listes de patients (CSV) ou messages ADT (HL7) à importer</translation>
  </message>
  <message>
   <source>printroom.bring.kinds</source>
   <translation>Listes et messages</translation>
  </message>
  <message>
   <source>printroom.bring.every</source>
   <translation>Tous les fichiers</translation>
  </message>
  <message>
   <source>printroom.bring.files</source>
   <translation>{count} fichiers</translation>
  </message>
  <message>
   <source>printroom.bring.reading</source>
   <translation>Lecture : {file}…</translation>
  </message>
  <message>
   <source>printroom.bring.list</source>
   <translation>{file} : lignes lues : {told} · nouveaux : {new} · changés : {changed}</translation>
  </message>
  <message>
   <source>printroom.bring.heard</source>
   <translation>{file} : messages lus : {messages} · nouveaux : {new} · changés : {changed}</translation>
  </message>
  <message>
   <source>printroom.bring.known</source>
   <translation>déjà connus, inchangés : {count}</translation>
  </message>
  <message>
   <source>printroom.bring.merged</source>
   <translation>numéros fusionnés : {count}</translation>
  </message>
  <message>
   <source>printroom.bring.older</source>
   <translation>connus plus récemment, laissés tels quels : {count}</translation>
  </message>
  <message>
   <source>printroom.bring.missing</source>
   <translation>présents mais pas sur cette liste : {count}</translation>
  </message>
  <message>
   <source>printroom.bring.odd</source>
   <translation>à vérifier : {count}</translation>
  </message>
  <message>
   <source>printroom.bring.refused</source>
   <translation>Rien n’a été importé : {file} ne peut pas être utilisé · à corriger : {count} · {first}</translation>
  </message>
  <message>
   <source>printroom.bring.more</source>
   <translation>Voir le détail</translation>
  </message>
  <message>
   <source>printroom.bring.title</source>
   <translation>Ce que la liste a donné</translation>
  </message>
  <message>
   <source>printroom.bring.nothing</source>
   <translation>Aucune liste n’a été importée ici.</translation>
  </message>
  <message>
   <source>printroom.bring.faults</source>
   <translation>Rien n’a été importé. À corriger dans {file}, puis importez à nouveau : {count}</translation>
  </message>
  <message>
   <source>printroom.bring.look</source>
   <translation>À vérifier : {count}</translation>
  </message>
  <message>
   <source>printroom.bring.absent</source>
   <translation>Présents, mais pas sur cette liste : {count}. Rien n’a été changé pour eux ; vérifiez s’ils sont encore là.</translation>
  </message>
  <message>
   <source>printroom.bring.others</source>
   <translation>… et {count} de plus</translation>
  </message>
  <message>
   <source>proof.anchor</source>
   <translation>ancre du registre</translation>
  </message>
  <message>
   <source>proof.no_anchor</source>
   <translation>une ancre s’écrit ainsi : {example}</translation>
  </message>
  <message>
   <source>proof.no_key</source>
   <translation>« {text} » n’est pas une clé publique : 64 chiffres hexadécimaux, ou un fichier qui les contient</translation>
  </message>
  <message>
   <source>proof.beginning</source>
   <translation>le début</translation>
  </message>
  <message>
   <source>proof.end</source>
   <translation>la fin</translation>
  </message>
  <message>
   <source>proof.between</source>
   <translation>entre {after} et {before}</translation>
  </message>
  <message>
   <source>proof.orphans</source>
   <translation>des lignes de « {table} » se rapportent à ce qui n’existe pas</translation>
  </message>
  <message>
   <source>proof.more</source>
   <translation>… et {count} autres</translation>
  </message>
  <message>
   <source>proof.whole</source>
   <translation>La chaîne du registre est entière : {entries} entrées, aucune modifiée, retirée, ajoutée ni déplacée.</translation>
  </message>
  <message>
   <source>proof.no_anchor_given</source>
   <translation>Une chaîne seule ne montre ni une fin coupée ni un registre refait en entier : comparez avec une ancre imprimée (--anchor).</translation>
  </message>
  <message>
   <source>proof.set_back</source>
   <translation>Remarque : l’entrée {entry} porte une heure antérieure à la précédente : l’horloge a été reculée. Ce n’est pas une faute.</translation>
  </message>
  <message>
   <source>proof.what_to_do</source>
   <translation>N’y travaillez plus. Copiez le dossier tel quel, prévenez le service informatique et la direction, et reprenez la dernière sauvegarde dont le registre est entier.</translation>
  </message>
  <message>
   <source>proof.left</source>
   <translation>Laissé par un programme interrompu, sans conséquence : {count}</translation>
  </message>
  <message>
   <source>proof.paper.title</source>
   <translation>Ancre du registre</translation>
  </message>
  <message>
   <source>proof.paper.words</source>
   <translation>Le registre de ce poste avait alors {number} entrées (le {at}). Gardez ce papier hors de portée du poste : il prouve ce qu’était le registre jusque-là.</translation>
  </message>
  <message>
   <source>proof.paper.how</source>
   <translation>Vérification : « recon ledger verify --anchor » suivi de ce texte, ou de ce que donne la lecture du code.</translation>
  </message>
  <message>
   <source>proof.paper.key</source>
   <translation>Signé par la clé {name}.</translation>
  </message>
  <message>
   <source>proof.paper.station</source>
   <translation>Poste {station}</translation>
  </message>
  <message>
   <source>proof.paper.typed</source>
   <translation>Ancre du registre à cette entrée : {anchor}</translation>
  </message>
  <message>
   <source>proof.paper.none</source>
   <translation>Aucune ancre du registre n’a pu être faite avec ce rapport : le dossier ne peut pas être écrit, ou personne n’y est identifié.</translation>
  </message>
  <message>
   <source>proof.flaw.altered.one</source>
   <translation>L’entrée {first} du registre a été modifiée : elle ne correspond plus à son scellé ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.altered.range</source>
   <translation>Les entrées {first} à {last} du registre ont été modifiées : elles ne correspondent plus à leur scellé ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.removed.one</source>
   <translation>L’entrée {first} du registre a été retirée ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.removed.range</source>
   <translation>Les entrées {first} à {last} du registre ont été retirées ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.inserted.one</source>
   <translation>L’entrée {first} a été ajoutée au registre après coup ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.inserted.range</source>
   <translation>Les entrées {first} à {last} ont été ajoutées au registre après coup ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.moved.one</source>
   <translation>L’entrée {first} du registre n’est pas à sa place : celle qui la précédait est ailleurs ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.moved.range</source>
   <translation>Les entrées {first} à {last} du registre ne sont pas à leur place : celles qui les précédaient sont ailleurs ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.cut.one</source>
   <translation>La chaîne est rompue devant l’entrée {first} : celle qui précède a été modifiée et rescellée, ou une entrée a été retirée et les numéros refaits ({between}).</translation>
  </message>
  <message>
   <source>proof.flaw.cut.range</source>
   <translation>La chaîne est rompue devant chacune des entrées {first} à {last} : elles ont été modifiées et rescellées, ou d’autres ont été retirées et les numéros refaits ({between}).</translation>
  </message>
  <message>
   <source>proof.standing.holds</source>
   <translation>L’ancre {anchor} tient : le registre est exactement ce qu’il était jusqu’à l’entrée {number}.</translation>
  </message>
  <message>
   <source>proof.standing.cut_off</source>
   <translation>L’ancre {anchor} ne tient pas : le registre s’arrête avant l’entrée {number}. Sa fin a été coupée, ou une sauvegarde plus ancienne a été remise.</translation>
  </message>
  <message>
   <source>proof.standing.other</source>
   <translation>L’ancre {anchor} ne tient pas : une autre entrée porte le numéro {number}. Le registre a été refait.</translation>
  </message>
  <message>
   <source>proof.standing.broken</source>
   <translation>L’ancre {anchor} : l’entrée {number} est bien celle-là, mais ce qui la précède a été altéré.</translation>
  </message>
  <message>
   <source>proof.standing.foreign</source>
   <translation>L’ancre {anchor} est celle d’un autre poste ; si elle vient bien d’ici, le registre a été refait sous un autre nom.</translation>
  </message>
  <message>
   <source>proof.standing.forged</source>
   <translation>L’ancre {anchor} est fausse : sa signature n’est pas celle de la clé qu’elle nomme.</translation>
  </message>
  <message>
   <source>proof.standing.unknown_key</source>
   <translation>L’ancre {anchor} est signée d’une clé que ce registre ne connaît pas.</translation>
  </message>
  <message>
   <source>proof.offline.signed</source>
   <translation>L’ancre {anchor} (entrée {number}) est bien signée par la clé {name}.</translation>
  </message>
  <message>
   <source>proof.offline.not_signed</source>
   <translation>L’ancre {anchor} n’est pas signée par la clé {name}.</translation>
  </message>
  <message>
   <source>proof.offline.not_whole</source>
   <translation>L’ancre {anchor} est abrégée : pour vérifier sa signature, il faut le texte entier (code imprimé, ou fichier de --out).</translation>
  </message>
  <message>
   <source>proof.step.database</source>
   <translation>base de données</translation>
  </message>
  <message>
   <source>proof.step.chain</source>
   <translation>registre, entrées vues :</translation>
  </message>
  <message>
   <source>proof.step.files</source>
   <translation>fichiers gardés, vus :</translation>
  </message>
  <message>
   <source>proof.step.rebuild</source>
   <translation>tables refaites, entrées :</translation>
  </message>
  <message>
   <source>proof.step.tables</source>
   <translation>tables comparées</translation>
  </message>
  <message>
   <source>proof.step.sheets</source>
   <translation>feuilles vues :</translation>
  </message>
  <message>
   <source>proof.job.encrypt</source>
   <translation>Le chiffrement</translation>
  </message>
  <message>
   <source>proof.job.rotate</source>
   <translation>Le changement de clé</translation>
  </message>
  <message>
   <source>proof.row.altered</source>
   <translation>{name} (modifié : {columns})</translation>
  </message>
  <message>
   <source>proof.row.missing</source>
   <translation>{name} (manque)</translation>
  </message>
  <message>
   <source>proof.row.extra</source>
   <translation>{name} (en trop)</translation>
  </message>
  <message>
   <source>proof.kind.unread</source>
   <translation>fichiers illisibles</translation>
  </message>
  <message>
   <source>proof.kind.link</source>
   <translation>liens</translation>
  </message>
  <message>
   <source>proof.kind.part</source>
   <translation>base de données</translation>
  </message>
  <message>
   <source>proof.kind.chain</source>
   <translation>registre</translation>
  </message>
  <message>
   <source>proof.kind.stranger</source>
   <translation>autre poste</translation>
  </message>
  <message>
   <source>proof.kind.anchor</source>
   <translation>ancres</translation>
  </message>
  <message>
   <source>proof.kind.secret</source>
   <translation>secrets</translation>
  </message>
  <message>
   <source>proof.kind.key_file</source>
   <translation>fichiers de clés</translation>
  </message>
  <message>
   <source>proof.kind.image</source>
   <translation>fichiers gardés</translation>
  </message>
  <message>
   <source>proof.kind.sheet_state</source>
   <translation>feuilles</translation>
  </message>
  <message>
   <source>proof.kind.page_state</source>
   <translation>pages</translation>
  </message>
  <message>
   <source>proof.kind.account</source>
   <translation>compte des pages</translation>
  </message>
  <message>
   <source>proof.kind.unknown_file</source>
   <translation>fichiers inconnus</translation>
  </message>
  <message>
   <source>proof.kind.half_file</source>
   <translation>fichiers inachevés</translation>
  </message>
  <message>
   <source>proof.problem.link</source>
   <translation>« {file} » est un lien ou autre chose qu’un fichier : aucune sauvegarde ne contient ce à quoi il mène.</translation>
  </message>
  <message>
   <source>proof.problem.unread</source>
   <translation>Le fichier « {name} » ({digest}) est là, et le disque ne le donne pas : {reason}</translation>
  </message>
  <message>
   <source>proof.problem.disk</source>
   <translation>Le disque ne répond pas, ou ne peut plus lire la base de données : {reason}</translation>
  </message>
  <message>
   <source>proof.problem.keys</source>
   <translation>La base de données ne s’ouvre pas : {reason}</translation>
  </message>
  <message>
   <source>proof.problem.gone</source>
   <translation>La base de données est endommagée : « {name} » a disparu.</translation>
  </message>
  <message>
   <source>proof.problem.database</source>
   <translation>La base de données est endommagée : {reason}</translation>
  </message>
  <message>
   <source>proof.problem.part</source>
   <translation>« {name} », dans la base de données, n’est pas de ce programme, a disparu ou a été changé.</translation>
  </message>
  <message>
   <source>proof.problem.chain</source>
   <translation>{flaw}</translation>
  </message>
  <message>
   <source>proof.problem.stranger</source>
   <translation>L’entrée {entry} du registre est au nom d’un autre poste.</translation>
  </message>
  <message>
   <source>proof.problem.anchor</source>
   <translation>L’ancre de l’entrée {entry} du registre n’est pas celle que le poste a signée.</translation>
  </message>
  <message>
   <source>proof.problem.secret</source>
   <translation>Le secret « {name} » n’est pas celui dont parle le registre.</translation>
  </message>
  <message>
   <source>proof.problem.station_key</source>
   <translation>La clé de signature du poste n’est pas celle dont parle le registre, ou elle a disparu.</translation>
  </message>
  <message>
   <source>proof.problem.key_job</source>
   <translation>{job} a été interrompu et n’est pas fini : une partie du dossier est encore comme avant.</translation>
  </message>
  <message>
   <source>proof.problem.key_file</source>
   <translation>{file} manque, a été modifié, ou en est un plus ancien : le registre parle d’autres accès au dossier.</translation>
  </message>
  <message>
   <source>proof.problem.image</source>
   <translation>Le fichier « {name} » ({digest}) manque ou n’est plus le même.</translation>
  </message>
  <message>
   <source>proof.problem.rebuild</source>
   <translation>Les tables ne peuvent pas être refaites : l’entrée {entry} du registre ne le permet pas ({reason}).</translation>
  </message>
  <message>
   <source>proof.problem.table</source>
   <translation>La table « {table} » ne dit pas ce que dit le registre, lignes en cause : {count}. {rows}</translation>
  </message>
  <message>
   <source>proof.problem.sheet_state</source>
   <translation>La feuille {sheet} n’est pas dans l’état que disent les faits.</translation>
  </message>
  <message>
   <source>proof.problem.page_state</source>
   <translation>La page {position} du fichier {image} n’est dans aucun état, ou dans deux.</translation>
  </message>
  <message>
   <source>proof.problem.account</source>
   <translation>La page {page} de la feuille {sheet}, exemplaire {copy}, n’est pas une fois et une seule dans le compte.</translation>
  </message>
  <message>
   <source>proof.problem.index</source>
   <translation>L’index des patients ne trouve pas tous ceux qu’il contient.</translation>
  </message>
  <message>
   <source>proof.problem.unknown_file</source>
   <translation>{file} : gardé, mais le programme s’est arrêté avant de l’inscrire</translation>
  </message>
  <message>
   <source>proof.problem.half_file</source>
   <translation>{file} : inachevé</translation>
  </message>
  <message>
   <source>proof.problem.more</source>
   <translation>{first} : {count} de plus</translation>
  </message>
  <message>
   <source>proof.remedy.link</source>
   <translation>recon ne fait pas de lien dans le dossier de données : mettez-y le fichier ou le dossier lui-même, ou enlevez le lien, puis faites une sauvegarde.</translation>
  </message>
  <message>
   <source>proof.remedy.disk</source>
   <translation>Vérifiez le câble, la clé USB, le réseau ou les droits, puis relancez. Si cela se répète, ne vous servez plus de ce disque : copiez le dossier sur un autre, et reprenez de la dernière sauvegarde ce qui y manque.</translation>
  </message>
  <message>
   <source>proof.remedy.keys</source>
   <translation>Remettez keys.json et keys-copy.json, d’une copie ou d’une sauvegarde de ce dossier ; sinon, reprenez la dernière sauvegarde (« recon restore »). N’y écrivez rien d’autre.</translation>
  </message>
  <message>
   <source>proof.remedy.restore</source>
   <translation>N’y travaillez plus ; reprenez la dernière sauvegarde (« recon restore »).</translation>
  </message>
  <message>
   <source>proof.remedy.tampered</source>
   <translation>N’y travaillez plus. Copiez le dossier tel quel comme preuve, prévenez le service informatique, comparez avec une ancre imprimée (« recon ledger verify --anchor ») et reprenez une sauvegarde dont le registre est entier.</translation>
  </message>
  <message>
   <source>proof.remedy.key</source>
   <translation>Si personne n’a remplacé la clé, considérez le poste comme compromis. Reprenez la clé depuis la dernière sauvegarde ; les ancres et récépissés déjà imprimés restent vérifiables.</translation>
  </message>
  <message>
   <source>proof.remedy.key_file</source>
   <translation>Qui connaît une ancienne phrase de passe peut peut-être entrer. « recon key passphrase » récrit les deux fichiers ; « recon key rotate » ferme à toutes les anciennes.</translation>
  </message>
  <message>
   <source>proof.remedy.finish</source>
   <translation>Rien n’est perdu. Finissez-le : « recon key encrypt » ou « recon key rotate ».</translation>
  </message>
  <message>
   <source>proof.remedy.image</source>
   <translation>Remettez le fichier depuis la dernière sauvegarde, ou numérisez de nouveau le papier.</translation>
  </message>
  <message>
   <source>proof.remedy.table</source>
   <translation>Ne vous fiez pas aux valeurs citées. Le registre, lui, est entier : reprenez la dernière sauvegarde saine et comparez.</translation>
  </message>
  <message>
   <source>proof.remedy.report</source>
   <translation>C’est une faute du programme : faites une sauvegarde, gardez ce message et signalez-le.</translation>
  </message>
  <message>
   <source>proof.remedy.nothing</source>
   <translation>Rien à faire : un programme interrompu l’a laissé, ou un autre est en train de l’écrire.</translation>
  </message>
  <message>
   <source>proof.remedy.above</source>
   <translation>Voir les problèmes de même nature ci-dessus.</translation>
  </message>
  <message>
   <source>proof.cli.action</source>
   <translation>verify : examiner le registre ; anchor : faire une ancre à imprimer ou à garder ailleurs</translation>
  </message>
  <message>
   <source>proof.cli.text</source>
   <translation>TEXTE</translation>
  </message>
  <message>
   <source>proof.cli.hex</source>
   <translation>CLÉ</translation>
  </message>
  <message>
   <source>proof.cli.anchor</source>
   <translation>ancre à comparer : le texte tapé, ce que donne le lecteur de codes, ou un fichier ; plusieurs fois si besoin</translation>
  </message>
  <message>
   <source>proof.cli.key</source>
   <translation>clé publique du poste : vérifie la signature des ancres sans dossier de données</translation>
  </message>
  <message>
   <source>proof.cli.out</source>
   <translation>écrit l’ancre dans un fichier : PDF si le nom finit par .pdf, sinon texte</translation>
  </message>
  <message>
   <source>proof.cli.only_verify</source>
   <translation>--anchor et --key vont avec « verify »</translation>
  </message>
  <message>
   <source>proof.cli.only_anchor</source>
   <translation>--out va avec « anchor »</translation>
  </message>
  <message>
   <source>proof.cli.no_anchor</source>
   <translation>avec --key, donnez au moins une ancre (--anchor)</translation>
  </message>
  <message>
   <source>proof.cli.made</source>
   <translation>Ancre du registre, {number} entrées :</translation>
  </message>
  <message>
   <source>proof.cli.key_is</source>
   <translation>Signée par la clé {name}, clé publique {public}</translation>
  </message>
  <message>
   <source>proof.cli.keep</source>
   <translation>Imprimez-la (--out ancre.pdf) ou gardez-la hors de ce poste.</translation>
  </message>
  <message>
   <source>proof.cli.written</source>
   <translation>Écrite dans {out}. Gardez-la hors de ce poste.</translation>
  </message>
  <message>
   <source>quality.warning</source>
   <translation>Trop de champs acceptés se sont révélés faux : recon accepte pour l’instant moins de champs de la catégorie « {source} », et ceux qui ne sont pas encore transmis attendent une personne. « recon calibrate » apprend des champs vérifiés ; « recon calibrate --reset {name} » lève cette mesure.</translation>
  </message>
  <message>
   <source>quality.warning_blank</source>
   <translation>Quelque chose était écrit dans trop de champs donnés pour vides : les champs vides à côté d’une écriture attendent désormais une personne, sur toutes les feuilles pas encore transmises ; si cela se reproduit, ce sera tous les champs vides. Vérifiez le scanner (luminosité, contraste, vitre) et les stylos trop pâles, puis numérisez à nouveau ces feuilles ; « recon calibrate --reset blank » lève cette mesure.</translation>
  </message>
  <message>
   <source>quality.samples</source>
   <translation>Champs acceptés ou donnés pour vides qu’une personne a regardés : {count}</translation>
  </message>
  <message>
   <source>quality.people</source>
   <translation>Décisions reprises par une autre personne : {estimate}</translation>
  </message>
  <message>
   <source>quality.estimate</source>
   <translation>faux : {wrong} sur {seen} (95 % : de {low} à {high})</translation>
  </message>
  <message>
   <source>quality.share</source>
   <translation>{share} %</translation>
  </message>
  <message>
   <source>quality.found</source>
   <translation>acceptés à partir de {threshold} (avant : {before}) ; faux : {wrong} sur {fields}, au plus {bound}</translation>
  </message>
  <message>
   <source>quality.never</source>
   <translation>jamais</translation>
  </message>
  <message>
   <source>quality.missing</source>
   <translation>champs tirés au sort et vérifiés : {fields} ; il en faut au moins {missing} de plus</translation>
  </message>
  <message>
   <source>quality.unproven</source>
   <translation>champs tirés au sort et vérifiés : {fields}, mais aucun seuil ne tient {target} : l’actuel reste</translation>
  </message>
  <message>
   <source>quality.nothing</source>
   <translation>Rien ne peut encore être calibré ; la calibration actuelle reste.</translation>
  </message>
  <message>
   <source>quality.tried</source>
   <translation>Essai seulement : rien n’a été changé.</translation>
  </message>
  <message>
   <source>quality.recorded</source>
   <translation>Inscrit dans le dossier de données : les prochaines numérisations en tiennent compte.</translation>
  </message>
  <message>
   <source>quality.reset</source>
   <translation>L’acceptation de la catégorie « {source} » est de nouveau celle de sa calibration, et ses échantillons sont comptés à neuf.</translation>
  </message>
  <message>
   <source>quality.source.numbers</source>
   <translation>nombres</translation>
  </message>
  <message>
   <source>quality.source.numbers_two</source>
   <translation>nombres lus deux fois</translation>
  </message>
  <message>
   <source>quality.source.dates</source>
   <translation>dates et heures</translation>
  </message>
  <message>
   <source>quality.source.dates_two</source>
   <translation>dates et heures lues deux fois</translation>
  </message>
  <message>
   <source>quality.source.letters</source>
   <translation>majuscules</translation>
  </message>
  <message>
   <source>quality.source.initials</source>
   <translation>initiales</translation>
  </message>
  <message>
   <source>quality.source.initials_two</source>
   <translation>initiales lues deux fois</translation>
  </message>
  <message>
   <source>quality.source.words</source>
   <translation>majuscules de mots connus</translation>
  </message>
  <message>
   <source>quality.source.words_two</source>
   <translation>majuscules de mots connus lues deux fois</translation>
  </message>
  <message>
   <source>quality.source.letters_two</source>
   <translation>majuscules lues deux fois</translation>
  </message>
  <message>
   <source>quality.source.blank</source>
   <translation>champs donnés pour vides</translation>
  </message>
  <message>
   <source>quality.source.marks</source>
   <translation>cases cochées</translation>
  </message>
  <message>
   <source>questionnaire.refused.unreadable</source>
   <translation>le fichier ne peut pas être lu : {reason}</translation>
  </message>
  <message>
   <source>questionnaire.refused.too_large</source>
   <translation>le fichier dépasse {most} Mo : ce n’est pas un Questionnaire pour une feuille de papier</translation>
  </message>
  <message>
   <source>questionnaire.refused.too_deep</source>
   <translation>les groupes s’emboîtent sur plus de {most} niveaux ; mettez-les à plat</translation>
  </message>
  <message>
   <source>questionnaire.refused.too_many</source>
   <translation>il y a plus de {most} éléments : partagez-le en plusieurs Questionnaires</translation>
  </message>
  <message>
   <source>questionnaire.refused.no_json</source>
   <translation>ce n’est pas du JSON correct ({reason})</translation>
  </message>
  <message>
   <source>questionnaire.refused.other_resource</source>
   <translation>il faut une ressource FHIR « Questionnaire » ; celle-ci dit « {kind} »</translation>
  </message>
  <message>
   <source>questionnaire.refused.no_objects</source>
   <translation>« {name} » de l’élément « {where} » doit être une liste d’objets</translation>
  </message>
  <message>
   <source>questionnaire.refused.no_questions</source>
   <translation>aucune de ses questions ne peut être mise sur papier</translation>
  </message>
  <message>
   <source>questionnaire.notes.any_of</source>
   <translation>{count} conditions dont une seule suffit : non reprises ; on peut toujours répondre à la question</translation>
  </message>
  <message>
   <source>questionnaire.notes.apart</source>
   <translation>la condition sur « {question} » ne peut pas être vérifiée : les deux sont sur des pages différentes ; non reprise</translation>
  </message>
  <message>
   <source>questionnaire.notes.as_blocks</source>
   <translation>trop large pour un tableau de {rows} lignes : {blocks} blocs numérotés</translation>
  </message>
  <message>
   <source>questionnaire.notes.as_text</source>
   <translation>trop large pour des cases : une zone libre à écrire (choix proposés : {options})</translation>
  </message>
  <message>
   <source>questionnaire.notes.attachment</source>
   <translation>un fichier joint : un cadre vide, conservé en image</translation>
  </message>
  <message>
   <source>questionnaire.notes.condition</source>
   <translation>la condition sur « {question} » ne peut pas se dire sur papier : non reprise ; on peut toujours répondre à la question</translation>
  </message>
  <message>
   <source>questionnaire.notes.decimals</source>
   <translation>le nombre de décimales n’est pas dit : {decimals} cases</translation>
  </message>
  <message>
   <source>questionnaire.notes.digits</source>
   <translation>la plus grande valeur n’est pas dite : {digits} cases avant la virgule</translation>
  </message>
  <message>
   <source>questionnaire.notes.display</source>
   <translation>ces mots n’ont pas de place sur la feuille : « {text} »</translation>
  </message>
  <message>
   <source>questionnaire.notes.empty_group</source>
   <translation>un groupe sans question n’a pas de place sur la feuille : « {text} »</translation>
  </message>
  <message>
   <source>questionnaire.notes.extension</source>
   <translation>non repris : {url}</translation>
  </message>
  <message>
   <source>questionnaire.notes.glyph</source>
   <translation>les feuilles ne peuvent pas imprimer {value} : un point d’interrogation en tient lieu ; corrigez les mots</translation>
  </message>
  <message>
   <source>questionnaire.notes.hidden</source>
   <translation>caché à l’écran : laissé de côté (« {text} »)</translation>
  </message>
  <message>
   <source>questionnaire.notes.joined</source>
   <translation>un groupe dans un groupe répété : ses questions sont avec celles du groupe extérieur, sans son titre « {text} »</translation>
  </message>
  <message>
   <source>questionnaire.notes.language</source>
   <translation>la langue du Questionnaire est « {lang} » : ses mots sont pris pour du « {main} »</translation>
  </message>
  <message>
   <source>questionnaire.notes.moment</source>
   <translation>une date avec l’heure : un champ pour la date, un pour l’heure</translation>
  </message>
  <message>
   <source>questionnaire.notes.negative</source>
   <translation>les cases n’ont pas de signe : la plus petite valeur est 0, non {low}</translation>
  </message>
  <message>
   <source>questionnaire.notes.no_link</source>
   <translation>un élément sans linkId</translation>
  </message>
  <message>
   <source>questionnaire.notes.no_options</source>
   <translation>aucune liste de réponses ne l’accompagne : une zone libre à écrire</translation>
  </message>
  <message>
   <source>questionnaire.notes.no_text</source>
   <translation>il n’y a pas de mots : le linkId en tient lieu ; écrivez le libellé</translation>
  </message>
  <message>
   <source>questionnaire.notes.open_choice</source>
   <translation>d’autres réponses sont permises : une zone libre « Autre »</translation>
  </message>
  <message>
   <source>questionnaire.notes.other_code</source>
   <translation>un code que le formulaire n’a pas : {system} {code}</translation>
  </message>
  <message>
   <source>questionnaire.notes.picture</source>
   <translation>les images de son texte ne sont pas imprimées : {count}</translation>
  </message>
  <message>
   <source>questionnaire.notes.range</source>
   <translation>les valeurs de {low} à {high} ne sont pas un intervalle possible pour des cases : non reprises</translation>
  </message>
  <message>
   <source>questionnaire.notes.reference</source>
   <translation>un renvoi à un autre dossier : une zone libre pour en écrire le nom ou le numéro</translation>
  </message>
  <message>
   <source>questionnaire.notes.repeats_in_rows</source>
   <translation>plusieurs réponses, dans un groupe lui-même répété : une réponse par ligne</translation>
  </message>
  <message>
   <source>questionnaire.notes.rows</source>
   <translation>le nombre de fois n’est pas dit, ou trop grand pour du papier : {rows} lignes</translation>
  </message>
  <message>
   <source>questionnaire.notes.same_link</source>
   <translation>ce linkId s’y trouve deux fois : le second a une autre clé</translation>
  </message>
  <message>
   <source>questionnaire.notes.shortened</source>
   <translation>trop long pour sa place : « {short} » est imprimé pour « {text} »</translation>
  </message>
  <message>
   <source>questionnaire.notes.once</source>
   <translation>{times} blocs sont trop hauts pour une page : il n’y est qu’une fois</translation>
  </message>
  <message>
   <source>questionnaire.notes.too_long_number</source>
   <translation>plus de {most} chiffres : une zone libre à écrire</translation>
  </message>
  <message>
   <source>questionnaire.notes.too_many_options</source>
   <translation>{count} réponses, et une feuille a la place pour {most} : une zone libre à écrire, sans : {options}</translation>
  </message>
  <message>
   <source>questionnaire.notes.too_many_units</source>
   <translation>{count} unités : une zone libre pour écrire l’unité</translation>
  </message>
  <message>
   <source>questionnaire.notes.units</source>
   <translation>{count} unités sont permises : un choix de l’unité à côté du nombre</translation>
  </message>
  <message>
   <source>questionnaire.notes.unknown_type</source>
   <translation>un type que recon ne connaît pas ({type}) : une zone libre à écrire</translation>
  </message>
  <message>
   <source>questionnaire.notes.unsaid</source>
   <translation>non repris : {name}</translation>
  </message>
  <message>
   <source>questionnaire.notes.untranslated</source>
   <translation>non dit en « {lang} » : les mots en « {main} » sont imprimés pour {links}</translation>
  </message>
  <message>
   <source>questionnaire.notes.value_set</source>
   <translation>la liste des réponses est ailleurs et n’a pas été cherchée : {url}</translation>
  </message>
  <message>
   <source>questionnaire.notes.wrong_code</source>
   <translation>le code « {code} » n’est pas de son système : la réponse reste, sans code</translation>
  </message>
  <message>
   <source>questionnaire.rules.before</source>
   <translation>« {left} » est plus petit que « {right} », ou avant.</translation>
  </message>
  <message>
   <source>questionnaire.rules.not_after</source>
   <translation>« {left} » n’est pas plus grand que « {right} », ou pas après.</translation>
  </message>
  <message>
   <source>questionnaire.rules.ascending</source>
   <translation>Les lignes de « {left} » ne reculent jamais.</translation>
  </message>
  <message>
   <source>questionnaire.rules.sum</source>
   <translation>« {left} » est la somme : {of}.</translation>
  </message>
  <message>
   <source>questionnaire.rules.needed_if</source>
   <translation>« {left} » est à remplir si « {right} » est « {value} ».</translation>
  </message>
  <message>
   <source>questionnaire.rules.needed_with</source>
   <translation>« {left} » est à remplir si « {right} » l’est.</translation>
  </message>
  <message>
   <source>questionnaire.words.yes</source>
   <translation>Oui</translation>
  </message>
  <message>
   <source>questionnaire.words.no</source>
   <translation>Non</translation>
  </message>
  <message>
   <source>questionnaire.words.time</source>
   <translation>Heure</translation>
  </message>
  <message>
   <source>questionnaire.words.unit</source>
   <translation>Unité</translation>
  </message>
  <message>
   <source>questionnaire.words.other</source>
   <translation>Autre</translation>
  </message>
  <message>
   <source>questionnaire.done.exported</source>
   <translation>Questionnaire de « {form} » ({lang}, version {version}) : {out}</translation>
  </message>
  <message>
   <source>questionnaire.done.notes</source>
   <translation>Ce qu’est devenu ce qu’une feuille ne peut avoir tel quel ({count}) :</translation>
  </message>
  <message>
   <source>reasons.none</source>
   <translation />
  </message>
  <message>
   <source>reasons.critical</source>
   <translation>champ critique : une personne regarde toujours</translation>
  </message>
  <message>
   <source>reasons.unsure</source>
   <translation>lecture incertaine</translation>
  </message>
  <message>
   <source>reasons.disagree</source>
   <translation>deux lectures indépendantes diffèrent</translation>
  </message>
  <message>
   <source>reasons.illegible</source>
   <translation>la machine ne parvient pas à le lire</translation>
  </message>
  <message>
   <source>reasons.gap</source>
   <translation>une case vide au milieu de la valeur</translation>
  </message>
  <message>
   <source>reasons.not_a_date</source>
   <translation>cette date n’existe pas</translation>
  </message>
  <message>
   <source>reasons.not_a_time</source>
   <translation>cette heure n’existe pas</translation>
  </message>
  <message>
   <source>reasons.in_future</source>
   <translation>date dans le futur</translation>
  </message>
  <message>
   <source>reasons.out_of_range</source>
   <translation>hors des valeurs attendues</translation>
  </message>
  <message>
   <source>reasons.check</source>
   <translation>ne s’accorde pas avec un autre champ</translation>
  </message>
  <message>
   <source>reasons.check_digit</source>
   <translation>la clé de contrôle ne correspond pas</translation>
  </message>
  <message>
   <source>reasons.identity</source>
   <translation>ne correspond pas au patient imprimé sur la feuille</translation>
  </message>
  <message>
   <source>reasons.required</source>
   <translation>obligatoire, et laissé vide</translation>
  </message>
  <message>
   <source>reasons.too_many_marks</source>
   <translation>plusieurs cases cochées</translation>
  </message>
  <message>
   <source>reasons.struck</source>
   <translation>une marque semble rayée</translation>
  </message>
  <message>
   <source>reasons.faint</source>
   <translation>trace trop pâle pour conclure</translation>
  </message>
  <message>
   <source>reasons.image_only</source>
   <translation>conservé en image</translation>
  </message>
  <message>
   <source>reasons.registration</source>
   <translation>la page se superpose mal au formulaire à cet endroit</translation>
  </message>
  <message>
   <source>reasons.value.yes</source>
   <translation>oui</translation>
  </message>
  <message>
   <source>reasons.value.no</source>
   <translation>non</translation>
  </message>
  <message>
   <source>reasons.value.empty</source>
   <translation>rien n’est saisi</translation>
  </message>
  <message>
   <source>reasons.value.not_read</source>
   <translation>la machine n’a pas pu lire ce qui est écrit : saisissez-le</translation>
  </message>
  <message>
   <source>reasons.value.not_digits</source>
   <translation>seuls des chiffres sont attendus</translation>
  </message>
  <message>
   <source>reasons.value.not_a_number</source>
   <translation>un nombre est attendu, avec une virgule ou un point</translation>
  </message>
  <message>
   <source>reasons.value.too_precise</source>
   <translation>au plus {decimals} décimale(s)</translation>
  </message>
  <message>
   <source>reasons.value.not_a_date</source>
   <translation>une date est attendue, par exemple 02/04/1931</translation>
  </message>
  <message>
   <source>reasons.value.no_such_date</source>
   <translation>cette date n’existe pas</translation>
  </message>
  <message>
   <source>reasons.value.not_a_time</source>
   <translation>une heure est attendue, par exemple 14:05</translation>
  </message>
  <message>
   <source>reasons.value.no_such_time</source>
   <translation>cette heure n’existe pas</translation>
  </message>
  <message>
   <source>reasons.value.not_letters</source>
   <translation>seules des lettres sont attendues</translation>
  </message>
  <message>
   <source>reasons.value.not_alnum</source>
   <translation>seuls des lettres et des chiffres sont attendus</translation>
  </message>
  <message>
   <source>reasons.value.out_of_range</source>
   <translation>hors des valeurs attendues ({low} à {high}). Si c’est bien ce qui est écrit, confirmez</translation>
  </message>
  <message>
   <source>reasons.value.too_long</source>
   <translation>plus long que les {boxes} cases du champ. Si c’est bien ce qui est écrit, confirmez</translation>
  </message>
  <message>
   <source>reasons.value.disagrees</source>
   <translation>ne s’accorde pas avec « {field} »</translation>
  </message>
  <message>
   <source>reasons.value.needs</source>
   <translation>demande que « {field} » soit rempli</translation>
  </message>
  <message>
   <source>reasons.value.not_ascending</source>
   <translation>n’est pas dans l’ordre des lignes voisines</translation>
  </message>
  <message>
   <source>reasons.value.not_the_sum</source>
   <translation>ne donne pas le bon total : {field} = {sum}</translation>
  </message>
  <message>
   <source>reasons.value.not_yes_or_no</source>
   <translation>répondez oui ou non</translation>
  </message>
  <message>
   <source>reasons.value.not_an_option</source>
   <translation>choisissez parmi : {options}</translation>
  </message>
  <message>
   <source>reasons.outcome.blank</source>
   <translation>vide</translation>
  </message>
  <message>
   <source>reasons.outcome.struck</source>
   <translation>barré</translation>
  </message>
  <message>
   <source>reasons.outcome.illegible</source>
   <translation>illisible</translation>
  </message>
  <message>
   <source>reasons.brief.critical</source>
   <translation>critique</translation>
  </message>
  <message>
   <source>reasons.brief.illegible</source>
   <translation>illisible</translation>
  </message>
  <message>
   <source>reasons.brief.gap</source>
   <translation>case vide</translation>
  </message>
  <message>
   <source>reasons.brief.not_a_date</source>
   <translation>pas une date</translation>
  </message>
  <message>
   <source>reasons.brief.not_a_time</source>
   <translation>pas une heure</translation>
  </message>
  <message>
   <source>reasons.brief.in_future</source>
   <translation>dans le futur</translation>
  </message>
  <message>
   <source>reasons.brief.out_of_range</source>
   <translation>hors limites</translation>
  </message>
  <message>
   <source>reasons.brief.check</source>
   <translation>incohérent</translation>
  </message>
  <message>
   <source>reasons.brief.check_digit</source>
   <translation>clé fausse</translation>
  </message>
  <message>
   <source>reasons.brief.identity</source>
   <translation>autre patient</translation>
  </message>
  <message>
   <source>reasons.brief.required</source>
   <translation>obligatoire</translation>
  </message>
  <message>
   <source>reasons.brief.too_many_marks</source>
   <translation>deux cases</translation>
  </message>
  <message>
   <source>reasons.brief.struck</source>
   <translation>rayé ?</translation>
  </message>
  <message>
   <source>reasons.brief.image_only</source>
   <translation>image</translation>
  </message>
  <message>
   <source>reasons.brief.registration</source>
   <translation>décalé</translation>
  </message>
  <message>
   <source>receipt.title</source>
   <translation>Récépissé de livraison</translation>
  </message>
  <message>
   <source>receipt.scope</source>
   <translation>Envoi {number} · vers {destination} ({transport})</translation>
  </message>
  <message>
   <source>receipt.address</source>
   <translation>Adresse : {address}</translation>
  </message>
  <message>
   <source>receipt.made</source>
   <translation>Établi le {at} par {by}, poste {station}</translation>
  </message>
  <message>
   <source>receipt.page</source>
   <translation>page {number} sur {of}</translation>
  </message>
  <message>
   <source>receipt.none</source>
   <translation>Aucune.</translation>
  </message>
  <message>
   <source>receipt.unanswered</source>
   <translation>Personne n’a répondu : elle est peut-être arrivée. « recon outbox send » la renvoie telle quelle, sans doublon.</translation>
  </message>
  <message>
   <source>receipt.nobody</source>
   <translation>sans patient</translation>
  </message>
  <message>
   <source>receipt.taken</source>
   <translation>{count} {kind}</translation>
  </message>
  <message>
   <source>receipt.with</source>
   <translation>{by}, avec {other}</translation>
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
   <translation>{steps} {at} par {by}</translation>
  </message>
  <message>
   <source>receipt.whole_number</source>
   <translation>Numéro complet de l’envoi : {consignment}</translation>
  </message>
  <message>
   <source>receipt.in_file</source>
   <translation>Chaque référence donnée par la destination est dans le fichier JSON du même récépissé ; « recon trace » ramène de chacune à la feuille.</translation>
  </message>
  <message>
   <source>receipt.key_unusable</source>
   <translation>le fichier de clé {file} est illisible ; mettez-le de côté, le poste en fera une autre</translation>
  </message>
  <message>
   <source>receipt.no_receipt</source>
   <translation>ce n’est pas un récépissé de recon, ou il est incomplet</translation>
  </message>
  <message>
   <source>receipt.altered</source>
   <translation>au moins un caractère a changé depuis la signature</translation>
  </message>
  <message>
   <source>receipt.figure.sheets</source>
   <translation>feuilles dans l’envoi</translation>
  </message>
  <message>
   <source>receipt.figure.values</source>
   <translation>valeurs écrites</translation>
  </message>
  <message>
   <source>receipt.figure.arrived</source>
   <translation>feuilles arrivées</translation>
  </message>
  <message>
   <source>receipt.figure.found</source>
   <translation>dont retrouvées telles quelles</translation>
  </message>
  <message>
   <source>receipt.figure.person</source>
   <translation>feuilles à regarder</translation>
  </message>
  <message>
   <source>receipt.section.forms</source>
   <translation>Par formulaire</translation>
  </message>
  <message>
   <source>receipt.section.kinds</source>
   <translation>Ce que la destination a pris</translation>
  </message>
  <message>
   <source>receipt.section.stages</source>
   <translation>Où en sont les feuilles</translation>
  </message>
  <message>
   <source>receipt.section.hands</source>
   <translation>Qui a fait quoi, et quand</translation>
  </message>
  <message>
   <source>receipt.section.faults</source>
   <translation>Feuilles à regarder</translation>
  </message>
  <message>
   <source>receipt.section.undone</source>
   <translation>Ce qui a été retiré</translation>
  </message>
  <message>
   <source>receipt.section.sheets</source>
   <translation>Feuilles, et SHA-256 de ce qui part</translation>
  </message>
  <message>
   <source>receipt.section.answers</source>
   <translation>Réponses de la destination</translation>
  </message>
  <message>
   <source>receipt.section.pages</source>
   <translation>Originaux numérisés (SHA-256)</translation>
  </message>
  <message>
   <source>receipt.section.signature</source>
   <translation>Signature du poste</translation>
  </message>
  <message>
   <source>receipt.head.form</source>
   <translation>Formulaire</translation>
  </message>
  <message>
   <source>receipt.head.sheets</source>
   <translation>Feuilles</translation>
  </message>
  <message>
   <source>receipt.head.values</source>
   <translation>Valeurs</translation>
  </message>
  <message>
   <source>receipt.head.kind</source>
   <translation>Genre</translation>
  </message>
  <message>
   <source>receipt.head.count</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>receipt.head.undone</source>
   <translation>Retirés</translation>
  </message>
  <message>
   <source>receipt.head.stage</source>
   <translation>Étape</translation>
  </message>
  <message>
   <source>receipt.head.step</source>
   <translation>Étape</translation>
  </message>
  <message>
   <source>receipt.head.by</source>
   <translation>Par</translation>
  </message>
  <message>
   <source>receipt.head.when</source>
   <translation>Quand</translation>
  </message>
  <message>
   <source>receipt.head.sheet</source>
   <translation>Feuille</translation>
  </message>
  <message>
   <source>receipt.head.why</source>
   <translation>Ce qui a été dit</translation>
  </message>
  <message>
   <source>receipt.head.patient</source>
   <translation>Patient</translation>
  </message>
  <message>
   <source>receipt.head.way</source>
   <translation>Chemin</translation>
  </message>
  <message>
   <source>receipt.head.answer</source>
   <translation>Réponse</translation>
  </message>
  <message>
   <source>receipt.head.arrived</source>
   <translation>Pris</translation>
  </message>
  <message>
   <source>receipt.head.page</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>receipt.head.digest</source>
   <translation>SHA-256 de l’original</translation>
  </message>
  <message>
   <source>receipt.step.staged</source>
   <translation>choisie</translation>
  </message>
  <message>
   <source>receipt.step.faulty</source>
   <translation>validation : à corriger</translation>
  </message>
  <message>
   <source>receipt.step.validated</source>
   <translation>validée</translation>
  </message>
  <message>
   <source>receipt.step.changed</source>
   <translation>changée depuis, à revalider</translation>
  </message>
  <message>
   <source>receipt.step.approved</source>
   <translation>approuvée</translation>
  </message>
  <message>
   <source>receipt.step.sent</source>
   <translation>partie</translation>
  </message>
  <message>
   <source>receipt.step.refused</source>
   <translation>refusée</translation>
  </message>
  <message>
   <source>receipt.step.acknowledged</source>
   <translation>arrivée</translation>
  </message>
  <message>
   <source>receipt.step.reconciled</source>
   <translation>retrouvée</translation>
  </message>
  <message>
   <source>receipt.step.differs</source>
   <translation>autre à destination</translation>
  </message>
  <message>
   <source>receipt.step.undone</source>
   <translation>retirée</translation>
  </message>
  <message>
   <source>receipt.step.kept</source>
   <translation>retrait refusé, en partie</translation>
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
   <translation>HL7 v2, fichiers</translation>
  </message>
  <message>
   <source>receipt.transport.csv</source>
   <translation>CSV</translation>
  </message>
  <message>
   <source>receipt.transport.extract</source>
   <translation>extrait</translation>
  </message>
  <message>
   <source>receipt.signed.words</source>
   <translation>Ce récépissé, dans sa forme JSON, est signé par la clé {name} du poste {station} (Ed25519). Qui a le fichier vérifie en une commande que pas un caractère n’a changé : recon receipt --verify FICHIER. Le carré dit la même chose : numéro de l’envoi, clé, empreinte, signature.</translation>
  </message>
  <message>
   <source>receipt.signed.rests</source>
   <translation>Il dit où en était l’envoi quand la dernière entrée du registre était {entry}, scellée par {digest}.</translation>
  </message>
  <message>
   <source>receipt.signed.digest</source>
   <translation>Empreinte de ce qui est signé (SHA-256)</translation>
  </message>
  <message>
   <source>receipt.signed.public</source>
   <translation>Clé publique</translation>
  </message>
  <message>
   <source>receipt.signed.value</source>
   <translation>Signature</translation>
  </message>
  <message>
   <source>receipt.signed.unsigned</source>
   <translation>Ce récépissé n’est pas signé.</translation>
  </message>
  <message>
   <source>receipt.cli.consignment</source>
   <translation>ENVOI</translation>
  </message>
  <message>
   <source>receipt.cli.which</source>
   <translation>le numéro de l’envoi, ou sa fin (« recon outbox » les montre)</translation>
  </message>
  <message>
   <source>receipt.cli.pdf</source>
   <translation>écrit le récépissé en PDF</translation>
  </message>
  <message>
   <source>receipt.cli.lang</source>
   <translation>la langue du PDF (sinon, celle des messages)</translation>
  </message>
  <message>
   <source>receipt.cli.names</source>
   <translation>avec le nom des patients, et pas seulement leur numéro</translation>
  </message>
  <message>
   <source>receipt.cli.verify</source>
   <translation>dit si un récépissé (JSON) est tel qu’il a été signé, et par quelle clé</translation>
  </message>
  <message>
   <source>receipt.cli.one</source>
   <translation>Indiquez un envoi, ou --verify et un fichier, mais pas les deux.</translation>
  </message>
  <message>
   <source>receipt.cli.head</source>
   <translation>Envoi {number} vers {destination} : {sheets} feuilles, {values} valeurs écrites</translation>
  </message>
  <message>
   <source>receipt.cli.prepared</source>
   <translation>  préparé le {at} par {by}</translation>
  </message>
  <message>
   <source>receipt.cli.approved</source>
   <translation>  approuvé le {at} par {by}</translation>
  </message>
  <message>
   <source>receipt.cli.stage</source>
   <translation>  {stage} : {count}</translation>
  </message>
  <message>
   <source>receipt.cli.kind</source>
   <translation>  {kind} : {count}</translation>
  </message>
  <message>
   <source>receipt.cli.kind_undone</source>
   <translation>  {kind} : {count}, dont retirés : {undone}</translation>
  </message>
  <message>
   <source>receipt.cli.person</source>
   <translation>  À regarder : {sheet}, {stage}</translation>
  </message>
  <message>
   <source>receipt.cli.words</source>
   <translation>      {words}</translation>
  </message>
  <message>
   <source>receipt.cli.key</source>
   <translation>  signé par la clé {name}</translation>
  </message>
  <message>
   <source>receipt.cli.written</source>
   <translation>Récépissé écrit : {out}</translation>
  </message>
  <message>
   <source>receipt.cli.genuine</source>
   <translation>{file} : tel qu’il a été signé. Envoi {number}, clé {name}</translation>
  </message>
  <message>
   <source>receipt.cli.known</source>
   <translation>La clé est celle du poste {station}, faite le {at} par {by}.</translation>
  </message>
  <message>
   <source>receipt.cli.unknown</source>
   <translation>Ce dossier de données ne connaît pas cette clé : comparez {name} avec ce que dit le poste qui l’a établi.</translation>
  </message>
  <message>
   <source>receipt.cli.no_store</source>
   <translation>Sans dossier de données, on ne sait pas de quel poste est cette clé : comparez {name} avec ce que dit le poste qui l’a établi.</translation>
  </message>
  <message>
   <source>reserve.only_blank</source>
   <translation>Seules des feuilles vierges vont dans la réserve : dites combien, avec --blank. La feuille d’un patient est attendue dès qu’elle est imprimée.</translation>
  </message>
  <message>
   <source>reserve.not_closed</source>
   <translation>L’enveloppe {batch} n’a plus rien à donner : elle est déjà ouverte, ou ses feuilles ont été annulées. « recon reserve » les montre toutes.</translation>
  </message>
  <message>
   <source>reserve.not_in_one</source>
   <translation>La feuille {sheet} n’est dans aucune enveloppe fermée.</translation>
  </message>
  <message>
   <source>reserve.none_open</source>
   <translation>Aucune panne n’est ouverte : ce qui a servi ou non dans une panne close a déjà été expliqué.</translation>
  </message>
  <message>
   <source>reserve.not_blank</source>
   <translation>La feuille {sheet} ({state}) ne peut pas aller dans la réserve. Il faut une feuille vierge de la panne ouverte, sans patient, dont rien n’est revenu et dont personne n’a rien dit.</translation>
  </message>
  <message>
   <source>reserve.nothing_back</source>
   <translation>Du lot {batch}, aucune feuille ne peut aller dans la réserve : tout est revenu, expliqué, déjà rangé, ou hors de la panne ouverte.</translation>
  </message>
  <message>
   <source>reserve.not_counted</source>
   <translation>Comptez les feuilles qui sont dans l’enveloppe {batch}, et donnez leur nombre avec --sheets.</translation>
  </message>
  <message>
   <source>reserve.fewer</source>
   <translation>Enveloppe {batch} : {counted} feuilles comptées, mais {out} ne sont pas revenues. Il en manque {missing} : quelqu’un y écrit peut-être. Cherchez-les, ou rangez les feuilles présentes par leur numéro ; les autres restent attendues.</translation>
  </message>
  <message>
   <source>reserve.more</source>
   <translation>Enveloppe {batch} : {counted} feuilles comptées, mais {out} seulement peuvent y être. Recomptez : {missing} sont de trop.</translation>
  </message>
  <message>
   <source>reserve.cli.act</source>
   <translation>list : montre les enveloppes ; open : ouvre, ses feuilles sont attendues ; back : remet dans la réserve ce qui n’a pas servi</translation>
  </message>
  <message>
   <source>reserve.cli.name</source>
   <translation>ENVELOPPE</translation>
  </message>
  <message>
   <source>reserve.cli.names</source>
   <translation>le numéro de l’enveloppe (son lot, ou la fin), ou des numéros de feuilles</translation>
  </message>
  <message>
   <source>reserve.cli.sheets</source>
   <translation>avec back : combien de feuilles ont été comptées dans l’enveloppe</translation>
  </message>
  <message>
   <source>reserve.cli.print</source>
   <translation>pour la réserve : les feuilles vierges n’ouvrent pas de panne, et aucune ne les attend avant que l’enveloppe soit ouverte</translation>
  </message>
  <message>
   <source>reserve.cli.no_name</source>
   <translation>Indiquez l’enveloppe, ou une feuille. « recon reserve » les montre toutes.</translation>
  </message>
  <message>
   <source>reserve.cli.nothing</source>
   <translation>La réserve est vide : « recon print FORMULAIRES --blank N --ward UNITÉ --reserve » imprime une enveloppe.</translation>
  </message>
  <message>
   <source>reserve.cli.head</source>
   <translation>Enveloppe|État|Unité|Formulaires|Dedans|Sur|Imprimée le|Depuis</translation>
  </message>
  <message>
   <source>reserve.cli.total</source>
   <translation>Enveloppes fermées : {envelopes} ; feuilles en réserve : {sheets}</translation>
  </message>
  <message>
   <source>reserve.cli.opened</source>
   <translation>Enveloppe {batch} ouverte : {sheets} feuilles sont attendues (« {name} »).</translation>
  </message>
  <message>
   <source>reserve.cli.back</source>
   <translation>Enveloppe {batch} : {sheets} feuilles remises dans la réserve. Plus aucune panne ne les attend.</translation>
  </message>
  <message>
   <source>reserve.cli.printed</source>
   <translation>En réserve, enveloppe {batch} : notez ce numéro dessus. Le jour venu : « recon reserve open {batch} ».</translation>
  </message>
  <message>
   <source>reserve.cli.report</source>
   <translation>En réserve : {pages} pages, enveloppes fermées : {envelopes}</translation>
  </message>
  <message>
   <source>reserve.cli.not_awaited</source>
   <translation>Personne n’attend ce qui est en réserve (enveloppes fermées : {envelopes}, feuilles : {sheets}). Une enveloppe est ouverte dans une unité ? Dites-le, avec « recon reserve open ».</translation>
  </message>
  <message>
   <source>reserve.cli.trace</source>
   <translation>             en réserve depuis le {at}, enveloppe {batch}</translation>
  </message>
  <message>
   <source>reserve.cli.scanned</source>
   <translation>Enveloppe {batch} ouverte par ce qui est revenu : ses feuilles sont attendues.</translation>
  </message>
  <message>
   <source>reserve.seal.closed</source>
   <translation>fermée</translation>
  </message>
  <message>
   <source>reserve.seal.opened</source>
   <translation>ouverte</translation>
  </message>
  <message>
   <source>reserve.seal.gone</source>
   <translation>plus là</translation>
  </message>
  <message>
   <source>reserve.app.title</source>
   <translation>Réserve</translation>
  </message>
  <message>
   <source>reserve.app.switch</source>
   <translation>Pour la réserve</translation>
  </message>
  <message>
   <source>reserve.app.switch_hint</source>
   <translation>Une enveloppe de feuilles vierges, {ward}. Elle n’ouvre pas de panne : ses feuilles sont attendues à partir du jour où on l’ouvre.</translation>
  </message>
  <message>
   <source>reserve.app.in_reserve</source>
   <translation>Enveloppes fermées : {envelopes} · feuilles : {sheets}</translation>
  </message>
  <message>
   <source>reserve.app.closed</source>
   <translation>feuilles : {sheets} · {at:%d/%m/%Y} · {forms}</translation>
  </message>
  <message>
   <source>reserve.app.opened</source>
   <translation>en usage : {sheets} · {at:%d/%m/%Y} · {forms}</translation>
  </message>
  <message>
   <source>reserve.app.no_ward</source>
   <translation>sans unité</translation>
  </message>
  <message>
   <source>reserve.app.open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>reserve.app.back</source>
   <translation>Remettre…</translation>
  </message>
  <message>
   <source>reserve.app.of_envelope</source>
   <translation>{words}, enveloppe {batch}</translation>
  </message>
  <message>
   <source>reserve.app.is_open</source>
   <translation>Enveloppe {batch} ouverte. Feuilles attendues : {sheets}.</translation>
  </message>
  <message>
   <source>reserve.app.is_back</source>
   <translation>Enveloppe {batch}. Feuilles remises en réserve : {sheets}.</translation>
  </message>
  <message>
   <source>reserve.app.saved</source>
   <translation>En réserve : notez {batch} sur l’enveloppe.</translation>
  </message>
  <message>
   <source>reserve.app.back_title</source>
   <translation>Remettre dans l’enveloppe {batch}</translation>
  </message>
  <message>
   <source>reserve.app.back_hint</source>
   <translation>Pas revenues : {count}. Comptez les feuilles qui sont dans l’enveloppe. S’il y en a moins, décochez celles qui n’y sont pas : elles restent attendues.</translation>
  </message>
  <message>
   <source>reserve.app.counted</source>
   <translation>feuilles comptées dans l’enveloppe</translation>
  </message>
  <message>
   <source>reserve.app.back_do</source>
   <translation>Remettre : {count}</translation>
  </message>
  <message>
   <source>reserve.app.differ</source>
   <translation>Comptées : {counted}, cochées : {ticked}. Décochez celles qui ne sont pas dans l’enveloppe, ou recomptez.</translation>
  </message>
  <message>
   <source>reserve.app.pages</source>
   <translation> · en réserve : {kept}</translation>
  </message>
  <message>
   <source>roles.title</source>
   <translation>Qui fait quoi</translation>
  </message>
  <message>
   <source>roles.about</source>
   <translation>Un rôle montre à chacun les écrans de son travail, et cache les autres. Sans rôle, tout est montré. Ce n’est pas une protection : quiconque ouvre ce poste sous un autre nom voit ses écrans.</translation>
  </message>
  <message>
   <source>roles.yours</source>
   <translation>{name}, vous voyez : {rooms}.</translation>
  </message>
  <message>
   <source>roles.known</source>
   <translation>Les rôles donnés</translation>
  </message>
  <message>
   <source>roles.name</source>
   <translation>Nom de la personne</translation>
  </message>
  <message>
   <source>roles.name_form</source>
   <translation>comme il s’écrit à l’ouverture de recon</translation>
  </message>
  <message>
   <source>roles.role</source>
   <translation>Son rôle</translation>
  </message>
  <message>
   <source>roles.give</source>
   <translation>Donner ce rôle</translation>
  </message>
  <message>
   <source>roles.given</source>
   <translation>{name} : {role}.</translation>
  </message>
  <message>
   <source>roles.taken</source>
   <translation>{name} n’a plus de rôle et voit tout.</translation>
  </message>
  <message>
   <source>roles.no_one</source>
   <translation>Personne n’a de rôle : tout le monde voit tout. Donnez d’abord celui d’administrateur.</translation>
  </message>
  <message>
   <source>roles.choose</source>
   <translation>Choisissez un rôle.</translation>
  </message>
  <message>
   <source>roles.no_such</source>
   <translation>le rôle « {role} » n’existe pas</translation>
  </message>
  <message>
   <source>roles.nobody</source>
   <translation>écrivez le nom de la personne</translation>
  </message>
  <message>
   <source>roles.not_yours</source>
   <translation>seul un administrateur donne les rôles</translation>
  </message>
  <message>
   <source>roles.last</source>
   <translation>{name} est le dernier administrateur : nommez-en d’abord un autre</translation>
  </message>
  <message>
   <source>roles.who</source>
   <translation>Qui travaille, et ce qu’il voit</translation>
  </message>
  <message>
   <source>roles.is.none</source>
   <translation>Sans rôle</translation>
  </message>
  <message>
   <source>roles.is.nurse</source>
   <translation>Soins</translation>
  </message>
  <message>
   <source>roles.is.clerk</source>
   <translation>Secrétariat</translation>
  </message>
  <message>
   <source>roles.is.it</source>
   <translation>Informatique</translation>
  </message>
  <message>
   <source>roles.is.administrator</source>
   <translation>Administration</translation>
  </message>
  <message>
   <source>roles.means.none</source>
   <translation>voit tout</translation>
  </message>
  <message>
   <source>roles.means.nurse</source>
   <translation>imprime, et suit le bilan</translation>
  </message>
  <message>
   <source>roles.means.clerk</source>
   <translation>imprime, numérise, vérifie, attribue, et suit le bilan</translation>
  </message>
  <message>
   <source>roles.means.it</source>
   <translation>numérise, livre au dossier, prépare les formulaires, et suit le bilan</translation>
  </message>
  <message>
   <source>roles.means.administrator</source>
   <translation>voit tout, et donne les rôles</translation>
  </message>
  <message>
   <source>roster.no_bundle</source>
   <translation>la réponse n’est pas un Bundle FHIR</translation>
  </message>
  <message>
   <source>roster.next_elsewhere</source>
   <translation>la page suivante est sur un autre serveur ({url}) ; le jeton ne lui est pas envoyé</translation>
  </message>
  <message>
   <source>roster.next_endless</source>
   <translation>les pages n’ont pas de fin : plus de {most}</translation>
  </message>
  <message>
   <source>roster.next_again</source>
   <translation>la page suivante est une page déjà lue</translation>
  </message>
  <message>
   <source>roster.without_ipp</source>
   <translation>Patients sans IPP sur le serveur : {count} (voir --ipp-system)</translation>
  </message>
  <message>
   <source>roster.too_many_leave</source>
   <translation>La liste est donnée pour complète, mais il y manque {leaving} des {present} patients présents : c’est sans doute celle d’une seule unité. Rien n’a été changé. Importez-la sans --complete.</translation>
  </message>
  <message>
   <source>roster.differs</source>
   <translation>{where} : IPP {ipp}, {member} : « {known} » était connu, la liste dit « {told} » ; vérifiez de qui il s’agit</translation>
  </message>
  <message>
   <source>roster.before_downtime</source>
   <translation>{file} : la liste est du {made}, la panne ({name}) a commencé le {began} : qui est arrivé entre les deux n’y est pas</translation>
  </message>
  <message>
   <source>roster.disagree</source>
   <translation>IPP {ipp} : {one} et {other} ne parlent pas de la même personne ({what}) ; c’est la liste la plus récente qui compte, vérifiez de qui il s’agit</translation>
  </message>
  <message>
   <source>roster.disagree_in</source>
   <translation>{member} : « {one} » et « {other} »</translation>
  </message>
  <message>
   <source>roster.odd_message</source>
   <translation>{file} : message {number} : {what}</translation>
  </message>
  <message>
   <source>roster.bad_ins</source>
   <translation>Cet INS ne peut pas être accepté : {reason}.</translation>
  </message>
  <message>
   <source>roster.odd_ins</source>
   <translation>L’INS contredit {what}. Vérifiez les deux ; s’ils sont justes, --anyway ajoute quand même.</translation>
  </message>
  <message>
   <source>roster.message_at</source>
   <translation>  message {number} : {reason}</translation>
  </message>
  <message>
   <source>roster.empty_folder</source>
   <translation>  il n’y a aucun fichier dans ce dossier</translation>
  </message>
  <message>
   <source>roster.unknown</source>
   <translation>INCONNU</translation>
  </message>
  <message>
   <source>roster.date</source>
   <translation>%d/%m/%Y</translation>
  </message>
  <message>
   <source>roster.moment</source>
   <translation>%d/%m/%Y à %H:%M</translation>
  </message>
  <message>
   <source>roster.no_name</source>
   <translation>Indiquez au moins le nom de naissance (--name), ou --unknown si personne ne le connaît.</translation>
  </message>
  <message>
   <source>roster.bad_date</source>
   <translation>« {text} » n’est pas une date ; écrivez 12/03/1950 ou 1950-03-12</translation>
  </message>
  <message>
   <source>roster.bad_number</source>
   <translation>« {text} » n’est pas un nombre entier supérieur à zéro</translation>
  </message>
  <message>
   <source>roster.bad_port</source>
   <translation>« {text} » n’est pas un numéro de port</translation>
  </message>
  <message>
   <source>roster.age_minutes</source>
   <translation>il y a {minutes} min</translation>
  </message>
  <message>
   <source>roster.age_hours</source>
   <translation>il y a {hours} h {minutes:02}</translation>
  </message>
  <message>
   <source>roster.age_days</source>
   <translation>il y a {days} j</translation>
  </message>
  <message>
   <source>roster.cli.verbs</source>
   <translation>ce qu’il faut faire</translation>
  </message>
  <message>
   <source>roster.cli.import</source>
   <translation>lit des listes de patients (CSV UTF-8) et des messages ADT (HL7 v2), fichiers ou dossiers</translation>
  </message>
  <message>
   <source>roster.cli.files</source>
   <translation>les fichiers ou dossiers à lire</translation>
  </message>
  <message>
   <source>roster.cli.complete</source>
   <translation>ces listes contiennent tous les patients présents : les autres sont marqués partis</translation>
  </message>
  <message>
   <source>roster.cli.skip_bad</source>
   <translation>laisse de côté les lignes et messages inutilisables, en les citant, et prend les autres</translation>
  </message>
  <message>
   <source>roster.cli.authority</source>
   <translation>qui attribue l’IPP (nom ou OID dans PID-3), s’il y en a plusieurs</translation>
  </message>
  <message>
   <source>roster.cli.every</source>
   <translation>recommence toutes les N minutes, jusqu’à Ctrl-C</translation>
  </message>
  <message>
   <source>roster.cli.listen</source>
   <translation>reçoit les messages ADT sur un port MLLP, jusqu’à Ctrl-C</translation>
  </message>
  <message>
   <source>roster.cli.host</source>
   <translation>l’adresse d’écoute ; 0.0.0.0 pour toutes (par défaut {host})</translation>
  </message>
  <message>
   <source>roster.cli.port</source>
   <translation>le port d’écoute</translation>
  </message>
  <message>
   <source>roster.cli.fetch</source>
   <translation>lit les patients et les séjours en cours sur un serveur FHIR</translation>
  </message>
  <message>
   <source>roster.cli.fhir</source>
   <translation>l’adresse du serveur FHIR ; le jeton éventuel est dans RECON_FHIR_TOKEN</translation>
  </message>
  <message>
   <source>roster.cli.ipp_system</source>
   <translation>le système (URI) de l’IPP sur ce serveur ; par défaut, l’identifiant de type PI</translation>
  </message>
  <message>
   <source>roster.cli.add</source>
   <translation>ajoute un patient qui arrive</translation>
  </message>
  <message>
   <source>roster.cli.name</source>
   <translation>nom de naissance</translation>
  </message>
  <message>
   <source>roster.cli.used_name</source>
   <translation>nom utilisé, s’il est différent</translation>
  </message>
  <message>
   <source>roster.cli.given</source>
   <translation>prénoms</translation>
  </message>
  <message>
   <source>roster.cli.born</source>
   <translation>date de naissance : 12/03/1950 ou 1950-03-12</translation>
  </message>
  <message>
   <source>roster.cli.sex</source>
   <translation>sexe</translation>
  </message>
  <message>
   <source>roster.cli.ward</source>
   <translation>unité</translation>
  </message>
  <message>
   <source>roster.cli.bed</source>
   <translation>lit</translation>
  </message>
  <message>
   <source>roster.cli.ins</source>
   <translation>INS, avec sa clé</translation>
  </message>
  <message>
   <source>roster.cli.birth_place</source>
   <translation>lieu de naissance : le code INSEE de la commune ou du pays, sinon son nom</translation>
  </message>
  <message>
   <source>roster.cli.ipp</source>
   <translation>l’IPP, si le patient le porte déjà (bracelet) ; sinon un numéro temporaire est donné</translation>
  </message>
  <message>
   <source>roster.cli.is_unknown</source>
   <translation>personne ne sait qui c’est : un nom phonétique est donné</translation>
  </message>
  <message>
   <source>roster.cli.anyway</source>
   <translation>ajoute même si quelqu’un de semblable est connu</translation>
  </message>
  <message>
   <source>roster.cli.search</source>
   <translation>cherche un patient : débuts de noms, date de naissance, IPP, unité, lit, dans n’importe quel ordre</translation>
  </message>
  <message>
   <source>roster.cli.text</source>
   <translation>ce que l’on cherche</translation>
  </message>
  <message>
   <source>roster.cli.limit</source>
   <translation>combien de patients au plus (par défaut {limit})</translation>
  </message>
  <message>
   <source>roster.cli.status</source>
   <translation>dit de quand datent les données, combien de patients sont connus et d’où ils viennent</translation>
  </message>
  <message>
   <source>roster.cli.no_verb</source>
   <translation>Indiquez ce qu’il faut faire : {verbs}.</translation>
  </message>
  <message>
   <source>roster.cli.done</source>
   <translation>Patients dans la liste : {count} ; nouveaux ou changés : {changed}</translation>
  </message>
  <message>
   <source>roster.cli.messages</source>
   <translation>Messages lus : {messages}</translation>
  </message>
  <message>
   <source>roster.cli.left</source>
   <translation>Partis : {left}</translation>
  </message>
  <message>
   <source>roster.cli.merged</source>
   <translation>Numéros fusionnés : {merged}</translation>
  </message>
  <message>
   <source>roster.cli.older</source>
   <translation>Déjà connus par une source plus récente, laissés tels quels : {older}</translation>
  </message>
  <message>
   <source>roster.cli.left_out</source>
   <translation>Laissés de côté : {count}</translation>
  </message>
  <message>
   <source>roster.cli.none</source>
   <translation>Aucun patient ne correspond à « {text} ».</translation>
  </message>
  <message>
   <source>roster.cli.no_patient</source>
   <translation>Aucun patient n’est connu. Importez une liste à l’écran Impression (Ctrl+I) ou avec « recon roster import ».</translation>
  </message>
  <message>
   <source>roster.cli.counts</source>
   <translation>Patients connus : {patients} ; présents : {present}</translation>
  </message>
  <message>
   <source>roster.cli.as_of</source>
   <translation>Données du {at} ({age})</translation>
  </message>
  <message>
   <source>roster.cli.by_hand</source>
   <translation>ajoutés à la main</translation>
  </message>
  <message>
   <source>roster.cli.printed</source>
   <translation>imprimés depuis une liste</translation>
  </message>
  <message>
   <source>roster.cli.no_source</source>
   <translation>plus dans aucune liste</translation>
  </message>
  <message>
   <source>roster.cli.waits</source>
   <translation>Prochaine lecture dans {minutes} min (Ctrl-C pour arrêter).</translation>
  </message>
  <message>
   <source>roster.cli.unchanged</source>
   <translation>Fichiers inchangés.</translation>
  </message>
  <message>
   <source>roster.cli.stopped</source>
   <translation>Arrêté.</translation>
  </message>
  <message>
   <source>roster.cli.beyond</source>
   <translation>N’importe qui sur ce réseau peut envoyer des patients ici, sans chiffrement ni mot de passe : les noms et services des feuilles peuvent venir de lui. Qu’un pare-feu n’admette que le moteur d’interface ; sans --host, recon n’écoute que sur ce poste.</translation>
  </message>
  <message>
   <source>roster.cli.listening</source>
   <translation>À l’écoute sur {host}:{port} (Ctrl-C pour arrêter).</translation>
  </message>
  <message>
   <source>roster.cli.heard</source>
   <translation>Messages acceptés : {accepted} ; refusés : {refused}</translation>
  </message>
  <message>
   <source>roster.state.present</source>
   <translation>présent</translation>
  </message>
  <message>
   <source>roster.state.left</source>
   <translation>parti</translation>
  </message>
  <message>
   <source>roster.state.former</source>
   <translation>anciens numéros : {numbers}</translation>
  </message>
  <message>
   <source>roster.member.ins</source>
   <translation>INS</translation>
  </message>
  <message>
   <source>roster.member.given_names</source>
   <translation>prénoms</translation>
  </message>
  <message>
   <source>roster.member.birth_name</source>
   <translation>nom de naissance</translation>
  </message>
  <message>
   <source>roster.member.birth_date</source>
   <translation>date de naissance</translation>
  </message>
  <message>
   <source>roster.member.sex</source>
   <translation>sexe</translation>
  </message>
  <message>
   <source>roster.hl7.no_message</source>
   <translation>ce n’est pas un message HL7 v2</translation>
  </message>
  <message>
   <source>roster.hl7.too_long</source>
   <translation>le message dépasse {size} octets</translation>
  </message>
  <message>
   <source>roster.hl7.cut_off</source>
   <translation>le message s’arrête avant sa fin</translation>
  </message>
  <message>
   <source>roster.hl7.unsound</source>
   <translation>{value} ne peut être pris : {fault}</translation>
  </message>
  <message>
   <source>roster.hl7.no_segment</source>
   <translation>la ligne {number} n’est pas un segment HL7</translation>
  </message>
  <message>
   <source>roster.hl7.letters</source>
   <translation>le texte n’est pas écrit en {name}, comme l’annonce MSH-18</translation>
  </message>
  <message>
   <source>roster.hl7.no_adt</source>
   <translation>c’est un message {kind} ; seuls les messages ADT sont acceptés</translation>
  </message>
  <message>
   <source>roster.hl7.no_trigger</source>
   <translation>l’événement {trigger} n’est pas accepté ; le sont : {known}</translation>
  </message>
  <message>
   <source>roster.hl7.no_pid</source>
   <translation>le segment PID manque</translation>
  </message>
  <message>
   <source>roster.hl7.no_ipp</source>
   <translation>PID-3 n’a pas d’identifiant de patient (IPP, type PI)</translation>
  </message>
  <message>
   <source>roster.hl7.no_former</source>
   <translation>MRG-1 n’a pas d’ancien identifiant de patient</translation>
  </message>
  <message>
   <source>roster.hl7.same_number</source>
   <translation>l’identifiant {ipp} ne peut pas être fusionné avec lui-même</translation>
  </message>
  <message>
   <source>roster.hl7.bad_birth_date</source>
   <translation>« {value} » n’est pas une date de naissance (PID-7)</translation>
  </message>
  <message>
   <source>roster.unsound.long</source>
   <translation>{length} caractères ; {most} au plus</translation>
  </message>
  <message>
   <source>roster.unsound.hidden</source>
   <translation>un signe que personne ne voit ({sign})</translation>
  </message>
  <message>
   <source>roster.unsound.member</source>
   <translation>{name} : {fault} ; un tel patient n’est pas pris</translation>
  </message>
  <message>
   <source>scanner.silent</source>
   <translation>scanimage n’a rien dit</translation>
  </message>
  <message>
   <source>scanner.missing</source>
   <translation>il pilote les scanners ; installez le paquet sane-utils</translation>
  </message>
  <message>
   <source>scanner.refused_issued</source>
   <translation>{sheet} est une feuille de ce dossier : elle ne se met pas de côté. Numérisez la page à nouveau, ou annulez la feuille</translation>
  </message>
  <message>
   <source>scanner.cli.devices</source>
   <translation>donne les scanners qui répondent, et s’arrête là</translation>
  </message>
  <message>
   <source>scanner.cli.device</source>
   <translation>numérise ce qui se trouve dans ce scanner (nommé comme par --devices)</translation>
  </message>
  <message>
   <source>scanner.cli.name</source>
   <translation>NOM</translation>
  </message>
  <message>
   <source>scanner.cli.source</source>
   <translation>où est le papier : le chargeur (feeder, tout ce qu’il contient) ou la vitre (flatbed, une page) ; par défaut le chargeur s’il y en a un</translation>
  </message>
  <message>
   <source>scanner.cli.duplex</source>
   <translation>recto verso</translation>
  </message>
  <message>
   <source>scanner.cli.dpi</source>
   <translation>points par pouce (par défaut : 300)</translation>
  </message>
  <message>
   <source>scanner.cli.watch</source>
   <translation>conserve et lit ce qui arrive dans ce dossier, jusqu’à Ctrl-C</translation>
  </message>
  <message>
   <source>scanner.cli.json</source>
   <translation>avec --devices : en JSON</translation>
  </message>
  <message>
   <source>scanner.cli.add</source>
   <translation>donne un NOM au scanner du réseau qui est à cette ADRESSE (eSCL, AirScan), et s’arrête là</translation>
  </message>
  <message>
   <source>scanner.cli.place</source>
   <translation>ADRESSE</translation>
  </message>
  <message>
   <source>scanner.cli.forget</source>
   <translation>oublie le scanner du réseau qui porte ce nom, et s’arrête là</translation>
  </message>
  <message>
   <source>scanner.cli.two_passes</source>
   <translation>chargeur qui ne lit qu’un côté : numérise les rectos, demande de retourner la pile, puis numérise les versos</translation>
  </message>
  <message>
   <source>scanner.cli.same_order</source>
   <translation>avec --two-passes : les versos passent dans le même ordre que les rectos (par défaut, la pile retournée, dans l’ordre inverse)</translation>
  </message>
  <message>
   <source>scanner.cli.one_side</source>
   <translation>--two-passes va avec --device, et sans --duplex.</translation>
  </message>
  <message>
   <source>scanner.cli.no_pile</source>
   <translation>La vitre de « {device} » prend une page à la fois : --two-passes est pour un chargeur.</translation>
  </message>
  <message>
   <source>scanner.cli.added</source>
   <translation>« {name} » est ajouté : {model} ({can}). Pour numériser : recon scan --device "{name}"</translation>
  </message>
  <message>
   <source>scanner.cli.pinned</source>
   <translation>Personne ne se porte garant de son certificat, ce qui est courant pour un scanner. Celui-ci, et aucun autre, sera accepté désormais. Comparez-le à celui que montre le scanner :
SHA-256 {certificate}</translation>
  </message>
  <message>
   <source>scanner.cli.open</source>
   <translation>Cette adresse est en http : les pages passent en clair sur le réseau. Si le scanner sait répondre en https, ajoutez-le avec une adresse en https://.</translation>
  </message>
  <message>
   <source>scanner.cli.forgotten</source>
   <translation>Oublié : {name}</translation>
  </message>
  <message>
   <source>scanner.cli.no_backs</source>
   <translation>Les versos n’ont pas été numérisés ; rectos conservés : {fronts}. Posez la pile retournée et numérisez-la comme une autre : l’ordre n’importe pas.</translation>
  </message>
  <message>
   <source>scanner.cli.unequal</source>
   <translation>Rectos : {fronts} ; versos : {backs}. Tout est conservé, mais deux feuilles sont passées ensemble, ou une pile n’était pas entière. « recon status » donne les feuilles dont une page manque.</translation>
  </message>
  <message>
   <source>scanner.cli.nothing</source>
   <translation>Dites quoi numériser : CHEMIN (fichiers ou dossiers), --device NOM, ou --watch DOSSIER. --devices donne les scanners.</translation>
  </message>
  <message>
   <source>scanner.cli.one_way</source>
   <translation>Surveillez un dossier, ou numérisez des fichiers : pas les deux à la fois.</translation>
  </message>
  <message>
   <source>scanner.cli.none</source>
   <translation>Aucun scanner ne répond. Vérifiez qu’il est allumé et branché.</translation>
  </message>
  <message>
   <source>scanner.cli.no_duplex</source>
   <translation>« {device} » ne numérise pas recto verso. Numérisez sans --duplex, puis les versos.</translation>
  </message>
  <message>
   <source>scanner.cli.no_source</source>
   <translation>« {device} » n’a pas cet emplacement de papier : {source}.</translation>
  </message>
  <message>
   <source>scanner.cli.feeder</source>
   <translation>chargeur</translation>
  </message>
  <message>
   <source>scanner.cli.flatbed</source>
   <translation>vitre</translation>
  </message>
  <message>
   <source>scanner.cli.both</source>
   <translation>recto verso</translation>
  </message>
  <message>
   <source>scanner.cli.scanning</source>
   <translation>Scanner</translation>
  </message>
  <message>
   <source>scanner.cli.watching</source>
   <translation>{folder} est surveillé. Ctrl-C pour finir.</translation>
  </message>
  <message>
   <source>scanner.cli.gone</source>
   <translation>{folder} n’est pas là ; on l’attend.</translation>
  </message>
  <message>
   <source>scanner.cli.back</source>
   <translation>{folder} est là.</translation>
  </message>
  <message>
   <source>scanner.cli.page</source>
   <translation>{place} : feuille {sheet}, page {page} ; champs à vérifier : {waiting}</translation>
  </message>
  <message>
   <source>scanner.cli.ended</source>
   <translation>Pages lues : {read} ; à reprendre : {faulty} ; fichiers inutilisables : {refused}</translation>
  </message>
  <message>
   <source>scanner.cli.turn.reversed</source>
   <translation>Rectos conservés : {count}. Retournez toute la pile, remettez-la dans le chargeur, puis appuyez sur Entrée (Ctrl-C : pas de versos).</translation>
  </message>
  <message>
   <source>scanner.cli.turn.same</source>
   <translation>Rectos conservés : {count}. Retournez chaque feuille, la première restant la première, remettez la pile dans le chargeur, puis appuyez sur Entrée (Ctrl-C : pas de versos).</translation>
  </message>
  <message>
   <source>scanner.escl.no_address</source>
   <translation>« {address} » n’est pas l’adresse d’un scanner. Exemples : 192.0.2.7 ; http://scanner.local:8080/eSCL ; https://192.0.2.7</translation>
  </message>
  <message>
   <source>scanner.escl.no_password</source>
   <translation>Le mot de passe ne se met pas dans l’adresse : mettez-y le nom seul (http://NOM@…), et le mot de passe dans RECON_SCANNER_PASSWORD.</translation>
  </message>
  <message>
   <source>scanner.escl.no_name</source>
   <translation>Ce nom ne convient pas à un scanner : de 1 à {most} caractères, sans deux-points.</translation>
  </message>
  <message>
   <source>scanner.escl.not_named</source>
   <translation>Aucun scanner du réseau ne s’appelle « {name} ». « recon scan --devices » les donne.</translation>
  </message>
  <message>
   <source>scanner.escl.unreadable</source>
   <translation>sa réponse n’est pas celle d’un scanner</translation>
  </message>
  <message>
   <source>scanner.escl.too_large</source>
   <translation>sa réponse est trop grande pour une page</translation>
  </message>
  <message>
   <source>scanner.escl.elsewhere</source>
   <translation>il renvoie à une autre adresse ({place}) ; ajoutez-le avec celle-là, si c’est bien la sienne</translation>
  </message>
  <message>
   <source>scanner.escl.endless</source>
   <translation>plus de {most} pages d’un seul passage : aucun chargeur n’en contient autant</translation>
  </message>
  <message>
   <source>scanner.escl.left</source>
   <translation>il s’est arrêté alors qu’il reste du papier dans le chargeur</translation>
  </message>
  <message>
   <source>scanner.windows.elsewhere</source>
   <translation>TWAIN et WIA n’existent que sous Windows. Ici, branchez le scanner à SANE (paquet sane-utils), ou donnez l’adresse d’un scanner du réseau avec --add-scanner</translation>
  </message>
  <message>
   <source>scanner.windows.wia</source>
   <translation>recon y accède par pywin32, qui n’est pas installé : pip install pywin32. Sinon, donnez l’adresse d’un scanner du réseau avec --add-scanner, ou surveillez un dossier</translation>
  </message>
  <message>
   <source>scanner.windows.twain</source>
   <translation>recon y accède par le module pytwain, qui n’est pas installé : pip install pytwain. WIA (wia:NOM) s’en passe</translation>
  </message>
  <message>
   <source>scanner.windows.manager</source>
   <translation>son gestionnaire (twaindsm.dll, 64 bits) ne répond pas. Installez-le, ou passez par WIA (wia:NOM), que tout Windows contient</translation>
  </message>
  <message>
   <source>scanroom.waiting</source>
   <translation>{count} à vérifier</translation>
  </message>
  <message>
   <source>scanroom.of_form</source>
   <translation>{form}, page {page}</translation>
  </message>
  <message>
   <source>scanroom.of_file</source>
   <translation>page {page} du fichier</translation>
  </message>
  <message>
   <source>scanroom.file</source>
   <translation>Venue de {file}</translation>
  </message>
  <message>
   <source>scanroom.was_aside</source>
   <translation>Mise de côté par {by} : {why}</translation>
  </message>
  <message>
   <source>scanroom.no_page</source>
   <translation>Aucune page choisie</translation>
  </message>
  <message>
   <source>scanroom.no_page_hint</source>
   <translation>Numérisez, ou déposez des fichiers ici : chaque page apparaît dès qu’elle arrive, avec ce qu’elle est devenue.</translation>
  </message>
  <message>
   <source>scanroom.chosen</source>
   <translation>{count} pages sont choisies</translation>
  </message>
  <message>
   <source>scanroom.several</source>
   <translation>Maj, Ctrl</translation>
  </message>
  <message>
   <source>scanroom.scanner</source>
   <translation>Scanner</translation>
  </message>
  <message>
   <source>scanroom.not_looked</source>
   <translation>Tapez le nom du scanner, ou cherchez ceux qui répondent.</translation>
  </message>
  <message>
   <source>scanroom.device</source>
   <translation>Le scanner</translation>
  </message>
  <message>
   <source>scanroom.device_typed</source>
   <translation>nom du scanner</translation>
  </message>
  <message>
   <source>scanroom.source</source>
   <translation>Où se trouve le papier</translation>
  </message>
  <message>
   <source>scanroom.dpi</source>
   <translation>Finesse de la numérisation</translation>
  </message>
  <message>
   <source>scanroom.of_dpi</source>
   <translation>{dpi} ppp</translation>
  </message>
  <message>
   <source>scanroom.duplex</source>
   <translation>Recto verso</translation>
  </message>
  <message>
   <source>scanroom.twice</source>
   <translation>Rectos, puis versos</translation>
  </message>
  <message>
   <source>scanroom.twice_hint</source>
   <translation>Pour un chargeur qui ne lit qu’un côté : la pile passe deux fois</translation>
  </message>
  <message>
   <source>scanroom.turn</source>
   <translation>Rectos passés : {count}. Retournez toute la pile et remettez-la dans le chargeur.</translation>
  </message>
  <message>
   <source>scanroom.unequal</source>
   <translation>Rectos : {fronts} ; versos : {backs}. Tout est conservé, mais des feuilles sont passées ensemble, ou une pile n’était pas entière. Le bilan (Ctrl+6) donne les pages qui manquent.</translation>
  </message>
  <message>
   <source>scanroom.starting</source>
   <translation>Le scanner démarre…</translation>
  </message>
  <message>
   <source>scanroom.going</source>
   <translation>La page {page} passe…</translation>
  </message>
  <message>
   <source>scanroom.went_through</source>
   <translation>Pages passées : {count} ; déjà là : {known}</translation>
  </message>
  <message>
   <source>scanroom.stopping</source>
   <translation>Arrêt en cours : la page engagée sera à remettre…</translation>
  </message>
  <message>
   <source>scanroom.files</source>
   <translation>Fichiers</translation>
  </message>
  <message>
   <source>scanroom.files_hint</source>
   <translation>Déposez des fichiers ou des dossiers n’importe où sur cet écran. Ils restent en place ; recon en garde une copie.</translation>
  </message>
  <message>
   <source>scanroom.keeping</source>
   <translation>Conservation des fichiers…</translation>
  </message>
  <message>
   <source>scanroom.were_kept</source>
   <translation>Conservés : {count}</translation>
  </message>
  <message>
   <source>scanroom.were_known</source>
   <translation>Déjà là : {count}</translation>
  </message>
  <message>
   <source>scanroom.were_refused</source>
   <translation>Inutilisables : {count} (à éclaircir)</translation>
  </message>
  <message>
   <source>scanroom.were_ignored</source>
   <translation>Pas des numérisations, laissés : {count}</translation>
  </message>
  <message>
   <source>scanroom.every_file</source>
   <translation>Tous les fichiers</translation>
  </message>
  <message>
   <source>scanroom.folder</source>
   <translation>Dossier surveillé</translation>
  </message>
  <message>
   <source>scanroom.not_watched</source>
   <translation>Là où un copieur dépose ses numérisations : ce qui y arrive est repris tout seul, et y reste.</translation>
  </message>
  <message>
   <source>scanroom.is_watched</source>
   <translation>Surveillé. Les fichiers sont repris dès qu’ils sont entiers.</translation>
  </message>
  <message>
   <source>scanroom.growing</source>
   <translation>Surveillé. En cours d’arrivée : {count}</translation>
  </message>
  <message>
   <source>scanroom.gone</source>
   <translation>Le dossier n’est pas là. On l’attend : vérifiez le disque ou le réseau.</translation>
  </message>
  <message>
   <source>scanroom.unwatch</source>
   <translation>Ne plus surveiller</translation>
  </message>
  <message>
   <source>scanroom.pages</source>
   <translation>Pages numérisées</translation>
  </message>
  <message>
   <source>scanroom.reading_bar</source>
   <translation>Lecture des pages en cours</translation>
  </message>
  <message>
   <source>scanroom.reading</source>
   <translation>Restent à lire : {count}</translation>
  </message>
  <message>
   <source>scanroom.all_read</source>
   <translation>Tout ce qui est arrivé est lu.</translation>
  </message>
  <message>
   <source>scanroom.nothing</source>
   <translation>Rien n’a encore été numérisé.</translation>
  </message>
  <message>
   <source>scanroom.to_clear_up</source>
   <translation>À éclaircir : {count}</translation>
  </message>
  <message>
   <source>scanroom.pass</source>
   <translation>{at:%d/%m %H:%M} · {count} p.</translation>
  </message>
  <message>
   <source>scanroom.pass_unread</source>
   <translation>{count} à lire</translation>
  </message>
  <message>
   <source>scanroom.pass_faults</source>
   <translation>{count} à éclaircir</translation>
  </message>
  <message>
   <source>scanroom.why</source>
   <translation>Motif</translation>
  </message>
  <message>
   <source>scanroom.by</source>
   <translation>Numéro de la feuille qui la remplace</translation>
  </message>
  <message>
   <source>scanroom.no_by</source>
   <translation>Tapez le numéro de l’autre feuille.</translation>
  </message>
  <message>
   <source>scanroom.and_more</source>
   <translation>{named} et d’autres</translation>
  </message>
  <message>
   <source>scanroom.record</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>scanroom.scanned_again</source>
   <translation>numérisée à nouveau : feuille {sheet}, page {page}</translation>
  </message>
  <message>
   <source>scanroom.state.stored</source>
   <translation>à lire</translation>
  </message>
  <message>
   <source>scanroom.state.read</source>
   <translation>lue</translation>
  </message>
  <message>
   <source>scanroom.state.duplicate</source>
   <translation>déjà vue</translation>
  </message>
  <message>
   <source>scanroom.state.differs</source>
   <translation>diffère</translation>
  </message>
  <message>
   <source>scanroom.state.void</source>
   <translation>feuille annulée</translation>
  </message>
  <message>
   <source>scanroom.state.fault</source>
   <translation>à refaire</translation>
  </message>
  <message>
   <source>scanroom.state.stray</source>
   <translation>sans feuille</translation>
  </message>
  <message>
   <source>scanroom.state.aside</source>
   <translation>mise de côté</translation>
  </message>
  <message>
   <source>scanroom.state.refused</source>
   <translation>inutilisable</translation>
  </message>
  <message>
   <source>scanroom.about.void</source>
   <translation>Cette feuille a été annulée. La page est conservée et ne compte pas.</translation>
  </message>
  <message>
   <source>scanroom.about.duplicate</source>
   <translation>Cette page était déjà revenue, et l’autre image compte. Il n’y a rien à faire.</translation>
  </message>
  <message>
   <source>scanroom.from.feeder</source>
   <translation>Chargeur</translation>
  </message>
  <message>
   <source>scanroom.from.flatbed</source>
   <translation>Vitre</translation>
  </message>
  <message>
   <source>scanroom.command.files</source>
   <translation>Choisir des fichiers…</translation>
  </message>
  <message>
   <source>scanroom.command.folder</source>
   <translation>Surveiller un dossier…</translation>
  </message>
  <message>
   <source>scanroom.command.devices</source>
   <translation>Chercher les scanners</translation>
  </message>
  <message>
   <source>scanroom.command.start</source>
   <translation>Numériser</translation>
  </message>
  <message>
   <source>scanroom.command.backs</source>
   <translation>Passer les versos</translation>
  </message>
  <message>
   <source>scanroom.command.no_backs</source>
   <translation>Sans les versos</translation>
  </message>
  <message>
   <source>scanroom.command.stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <source>scanroom.command.aside</source>
   <translation>Mettre de côté…</translation>
  </message>
  <message>
   <source>scanroom.command.rescan</source>
   <translation>Numériser à nouveau</translation>
  </message>
  <message>
   <source>scanroom.command.read_again</source>
   <translation>Relire</translation>
  </message>
  <message>
   <source>scanroom.command.void</source>
   <translation>Annuler la feuille…</translation>
  </message>
  <message>
   <source>scanroom.command.replaced</source>
   <translation>Remplacée…</translation>
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
   <translation>choisir des fichiers à conserver et à lire</translation>
  </message>
  <message>
   <source>scanroom.does.folder</source>
   <translation>surveiller un dossier où un copieur dépose</translation>
  </message>
  <message>
   <source>scanroom.does.devices</source>
   <translation>chercher les scanners qui répondent</translation>
  </message>
  <message>
   <source>scanroom.does.start</source>
   <translation>numériser ce qui est dans le scanner</translation>
  </message>
  <message>
   <source>scanroom.does.stop</source>
   <translation>arrêter le scanner</translation>
  </message>
  <message>
   <source>scanroom.does.faults</source>
   <translation>montrer ce qui est à éclaircir, et revenir</translation>
  </message>
  <message>
   <source>scanroom.does.shown</source>
   <translation>choisir le passage montré</translation>
  </message>
  <message>
   <source>scanroom.does.page</source>
   <translation>aller de page en page</translation>
  </message>
  <message>
   <source>scanroom.does.several</source>
   <translation>choisir plusieurs pages</translation>
  </message>
  <message>
   <source>scanroom.does.rescan</source>
   <translation>numériser cette page à nouveau</translation>
  </message>
  <message>
   <source>scanroom.does.read_again</source>
   <translation>relire cette page</translation>
  </message>
  <message>
   <source>scanroom.does.aside</source>
   <translation>mettre la page de côté, avec un motif</translation>
  </message>
  <message>
   <source>scanroom.does.void</source>
   <translation>annuler sa feuille, avec un motif</translation>
  </message>
  <message>
   <source>scanroom.does.replaced</source>
   <translation>dire quelle feuille remplace la sienne</translation>
  </message>
  <message>
   <source>scanroom.does.turn_left</source>
   <translation>tourner la page à gauche, pour l’œil seulement</translation>
  </message>
  <message>
   <source>scanroom.does.turn_right</source>
   <translation>tourner la page à droite, pour l’œil seulement</translation>
  </message>
  <message>
   <source>scanroom.ask.aside</source>
   <translation>Mettre de côté ({count})</translation>
  </message>
  <message>
   <source>scanroom.ask.void</source>
   <translation>Annuler la feuille</translation>
  </message>
  <message>
   <source>scanroom.ask.replaced</source>
   <translation>Remplacée par une autre feuille</translation>
  </message>
  <message>
   <source>scanroom.means.aside</source>
   <translation>La page est conservée et n’est plus à éclaircir. Seulement ce qui n’appartient à aucune feuille de ce poste.</translation>
  </message>
  <message>
   <source>scanroom.means.void</source>
   <translation>La feuille ne compte plus. Cela ne se reprend pas.</translation>
  </message>
  <message>
   <source>scanroom.means.replaced</source>
   <translation>Ce qui était sur cette feuille est maintenant sur une autre.</translation>
  </message>
  <message>
   <source>scanroom.example.aside</source>
   <translation>un verso vide, une page d’un autre dossier…</translation>
  </message>
  <message>
   <source>scanroom.example.void</source>
   <translation>remplie pour le mauvais patient…</translation>
  </message>
  <message>
   <source>scanroom.example.replaced</source>
   <translation>recopiée, la première est tachée…</translation>
  </message>
  <message>
   <source>scanroom.done.aside</source>
   <translation>Mises de côté : {count}</translation>
  </message>
  <message>
   <source>scanroom.done.read</source>
   <translation>Pages relues : {count}</translation>
  </message>
  <message>
   <source>scanroom.done.void</source>
   <translation>La feuille est annulée.</translation>
  </message>
  <message>
   <source>scanroom.done.replaced</source>
   <translation>Enregistré : une autre feuille la remplace.</translation>
  </message>
  <message>
   <source>states.printed</source>
   <translation>imprimée</translation>
  </message>
  <message>
   <source>states.reserve</source>
   <translation>en réserve</translation>
  </message>
  <message>
   <source>states.returned</source>
   <translation>revenue en partie</translation>
  </message>
  <message>
   <source>states.blank</source>
   <translation>vierge</translation>
  </message>
  <message>
   <source>states.to_verify</source>
   <translation>à vérifier</translation>
  </message>
  <message>
   <source>states.verified</source>
   <translation>vérifiée, sans patient</translation>
  </message>
  <message>
   <source>states.matched</source>
   <translation>vérifiée et attribuée</translation>
  </message>
  <message>
   <source>states.delivered</source>
   <translation>livrée</translation>
  </message>
  <message>
   <source>states.void</source>
   <translation>annulée</translation>
  </message>
  <message>
   <source>states.missing</source>
   <translation>perdue</translation>
  </message>
  <message>
   <source>states.unused</source>
   <translation>non utilisée</translation>
  </message>
  <message>
   <source>states.replaced</source>
   <translation>remplacée</translation>
  </message>
  <message>
   <source>system.ENOENT</source>
   <translation>il n’y a rien à cet endroit</translation>
  </message>
  <message>
   <source>system.EACCES</source>
   <translation>cet utilisateur n’en a pas le droit</translation>
  </message>
  <message>
   <source>system.EPERM</source>
   <translation>le système ne le permet pas</translation>
  </message>
  <message>
   <source>system.EIO</source>
   <translation>le disque ou le support ne répond pas</translation>
  </message>
  <message>
   <source>system.ENOSPC</source>
   <translation>il n’y a plus de place</translation>
  </message>
  <message>
   <source>system.EDQUOT</source>
   <translation>il n’y a plus de place pour cet utilisateur</translation>
  </message>
  <message>
   <source>system.EROFS</source>
   <translation>le support est en lecture seule (protection en écriture)</translation>
  </message>
  <message>
   <source>system.EISDIR</source>
   <translation>c’est un dossier</translation>
  </message>
  <message>
   <source>system.ENOTDIR</source>
   <translation>un dossier du chemin est un fichier</translation>
  </message>
  <message>
   <source>system.EEXIST</source>
   <translation>cela existe déjà</translation>
  </message>
  <message>
   <source>system.ENAMETOOLONG</source>
   <translation>le nom est trop long</translation>
  </message>
  <message>
   <source>system.EMFILE</source>
   <translation>trop de fichiers sont ouverts</translation>
  </message>
  <message>
   <source>system.ENFILE</source>
   <translation>trop de fichiers sont ouverts sur cette machine</translation>
  </message>
  <message>
   <source>system.EBUSY</source>
   <translation>un autre programme l’utilise</translation>
  </message>
  <message>
   <source>system.ETXTBSY</source>
   <translation>un autre programme l’utilise</translation>
  </message>
  <message>
   <source>system.EFBIG</source>
   <translation>le fichier est trop gros</translation>
  </message>
  <message>
   <source>system.ENODEV</source>
   <translation>l’appareil n’est plus là</translation>
  </message>
  <message>
   <source>system.ENXIO</source>
   <translation>l’appareil n’est plus là</translation>
  </message>
  <message>
   <source>system.ESTALE</source>
   <translation>le partage réseau a changé ou n’est plus là</translation>
  </message>
  <message>
   <source>system.ETIMEDOUT</source>
   <translation>pas de réponse à temps</translation>
  </message>
  <message>
   <source>system.ECONNREFUSED</source>
   <translation>la connexion est refusée</translation>
  </message>
  <message>
   <source>system.ECONNRESET</source>
   <translation>la connexion a été coupée</translation>
  </message>
  <message>
   <source>system.ECONNABORTED</source>
   <translation>la connexion a été coupée</translation>
  </message>
  <message>
   <source>system.EPIPE</source>
   <translation>l’autre côté a fermé</translation>
  </message>
  <message>
   <source>system.EHOSTUNREACH</source>
   <translation>la machine ne peut pas être jointe</translation>
  </message>
  <message>
   <source>system.EHOSTDOWN</source>
   <translation>la machine ne peut pas être jointe</translation>
  </message>
  <message>
   <source>system.ENETUNREACH</source>
   <translation>le réseau ne peut pas être joint</translation>
  </message>
  <message>
   <source>system.ENETDOWN</source>
   <translation>le réseau est arrêté</translation>
  </message>
  <message>
   <source>system.EADDRINUSE</source>
   <translation>un autre programme utilise déjà ce port</translation>
  </message>
  <message>
   <source>system.EADDRNOTAVAIL</source>
   <translation>cette adresse n’est pas de cette machine</translation>
  </message>
  <message>
   <source>system.ENOTEMPTY</source>
   <translation>le dossier n’est pas vide</translation>
  </message>
  <message>
   <source>system.ELOOP</source>
   <translation>un lien renvoie à lui-même</translation>
  </message>
  <message>
   <source>system.EXDEV</source>
   <translation>ce n’est pas sur le même disque</translation>
  </message>
  <message>
   <source>system.EINVAL</source>
   <translation>le système n’accepte pas cette demande</translation>
  </message>
  <message>
   <source>system.ENOMEM</source>
   <translation>il n’y a plus de mémoire</translation>
  </message>
  <message>
   <source>system.ENOTSUP</source>
   <translation>ce support ne sait pas le faire</translation>
  </message>
  <message>
   <source>trace.unknown</source>
   <translation>?</translation>
  </message>
  <message>
   <source>trace.sound</source>
   <translation>fichier intact</translation>
  </message>
  <message>
   <source>trace.unsound</source>
   <translation>LE FICHIER N’EST PLUS CELUI QUI A ÉTÉ NUMÉRISÉ, OU IL MANQUE</translation>
  </message>
  <message>
   <source>trace.undone</source>
   <translation> ; retirée depuis</translation>
  </message>
  <message>
   <source>trace.undo</source>
   <translation> ; attribution annulée depuis</translation>
  </message>
  <message>
   <source>trace.cli.what</source>
   <translation>QUOI</translation>
  </message>
  <message>
   <source>trace.cli.which</source>
   <translation>une ressource d’une destination (Observation/17, son adresse, un MSH-10), FEUILLE:CHAMP:LIGNE, FEUILLE:PAGE ou une feuille</translation>
  </message>
  <message>
   <source>trace.cli.crop</source>
   <translation>écrit l’image du champ, ou de la page (PNG) ; s’il y a plusieurs réponses, une image pour chacune, numérotée</translation>
  </message>
  <message>
   <source>trace.cli.sheet</source>
   <translation>Feuille {sheet}, « {title} », patient {patient}, {state}</translation>
  </message>
  <message>
   <source>trace.cli.field</source>
   <translation>  Champ      {label}</translation>
  </message>
  <message>
   <source>trace.cli.row</source>
   <translation>{label}, ligne {row}</translation>
  </message>
  <message>
   <source>trace.cli.decided</source>
   <translation>  Vérifiée   {value}, par {by}, le {at}{note}</translation>
  </message>
  <message>
   <source>trace.cli.note</source>
   <translation> ({note})</translation>
  </message>
  <message>
   <source>trace.cli.nobody</source>
   <translation>  Vérifiée   par personne : acceptée de la machine</translation>
  </message>
  <message>
   <source>trace.cli.waits</source>
   <translation>  Vérifiée   pas encore : elle attend une personne</translation>
  </message>
  <message>
   <source>trace.cli.read</source>
   <translation>  Lue        {candidates}</translation>
  </message>
  <message>
   <source>trace.cli.candidate</source>
   <translation>{value} ({share})</translation>
  </message>
  <message>
   <source>trace.cli.blank</source>
   <translation>rien</translation>
  </message>
  <message>
   <source>trace.cli.reader</source>
   <translation>             par {engine}, {verdict}{reason}</translation>
  </message>
  <message>
   <source>trace.cli.box</source>
   <translation>  Place      x {x}, y {y}, {width} × {height} pixels sur l’original</translation>
  </message>
  <message>
   <source>trace.cli.delivery</source>
   <translation>  Livrée     {reference}, vers {destination} ({address}), le {at}{undone}</translation>
  </message>
  <message>
   <source>trace.cli.sent</source>
   <translation>             partie comme {value}</translation>
  </message>
  <message>
   <source>trace.cli.written</source>
   <translation>  Écrite     le {at}, par {by}</translation>
  </message>
  <message>
   <source>trace.cli.superseded</source>
   <translation> ; une autre décision a suivi</translation>
  </message>
  <message>
   <source>trace.cli.by</source>
   <translation>             envoi {number}, envoyé par {by}, approuvé par {approved}</translation>
  </message>
  <message>
   <source>trace.cli.page</source>
   <translation>  Page       {page}, fichier {file}, image {position}, {kind}</translation>
  </message>
  <message>
   <source>trace.cli.digest</source>
   <translation>             SHA-256 {digest} : {sound}</translation>
  </message>
  <message>
   <source>trace.cli.scanned</source>
   <translation>             numérisée le {at} par {by}</translation>
  </message>
  <message>
   <source>trace.cli.printed</source>
   <translation>  Imprimée   page {page}, exemplaire {copy}, le {at} par {by}, {ward}pour {patient}</translation>
  </message>
  <message>
   <source>trace.cli.blank_sheet</source>
   <translation>personne (vierge)</translation>
  </message>
  <message>
   <source>trace.cli.match</source>
   <translation>  Attribuée  à {patient}, le {at} par {by} : {reasons}{undone}</translation>
  </message>
  <message>
   <source>trace.cli.doubt</source>
   <translation>  Doute      {kind}, le {at} ; {found}</translation>
  </message>
  <message>
   <source>trace.cli.settled</source>
   <translation>             réglé par {by} : {why}</translation>
  </message>
  <message>
   <source>trace.cli.open</source>
   <translation>             PAS RÉGLÉ : on ne sait pas avec certitude à qui est la feuille</translation>
  </message>
  <message>
   <source>trace.cli.proposal</source>
   <translation>  Proposée   {change} {subject} → {target}, par {by}, le {at} : {why}</translation>
  </message>
  <message>
   <source>trace.cli.answered</source>
   <translation>             {answer} par {by}, le {at}</translation>
  </message>
  <message>
   <source>trace.cli.merger</source>
   <translation>  Fusion     {former} → {ipp}, d’après {source}, le {at}</translation>
  </message>
  <message>
   <source>trace.cli.ledger</source>
   <translation>  Registre</translation>
  </message>
  <message>
   <source>trace.cli.entry</source>
   <translation>             {id}  {at}  {act}, {by}</translation>
  </message>
  <message>
   <source>trace.cli.cropped</source>
   <translation>Image écrite : {out}</translation>
  </message>
  <message>
   <source>trace.cli.no_crop</source>
   <translation>{place} : pas d’image, sa page n’est pas revenue.</translation>
  </message>
  <message>
   <source>trace.change.merge</source>
   <translation>fusion</translation>
  </message>
  <message>
   <source>trace.change.unmerge</source>
   <translation>fusion annulée</translation>
  </message>
  <message>
   <source>trace.change.reassign</source>
   <translation>autre patient</translation>
  </message>
  <message>
   <source>trace.answer.yes</source>
   <translation>confirmée</translation>
  </message>
  <message>
   <source>trace.answer.no</source>
   <translation>refusée</translation>
  </message>
  <message>
   <source>trace.verdict.accepted</source>
   <translation>acceptée sans personne</translation>
  </message>
  <message>
   <source>trace.verdict.review</source>
   <translation>à vérifier par une personne</translation>
  </message>
  <message>
   <source>trace.verdict.blank</source>
   <translation>jugée vide</translation>
  </message>
  <message>
   <source>validation.on_page</source>
   <translation>{where} (page {page})</translation>
  </message>
  <message>
   <source>validation.fault.unlisted</source>
   <translation>Feuille {where} : le code LOINC « {detail} » n’est sur aucun formulaire connu de recon. Vérifiez la définition du formulaire avant l’envoi.</translation>
  </message>
  <message>
   <source>validation.fault.other_unit</source>
   <translation>Feuille {where} : l’unité mesure autre chose que ce que dit le code ({detail}). Corrigez la définition du formulaire.</translation>
  </message>
  <message>
   <source>validation.fault.no_unit</source>
   <translation>Feuille {where} : la valeur n’a pas d’unité alors que son code se mesure en {detail}. Donnez son unité au champ dans la définition du formulaire.</translation>
  </message>
  <message>
   <source>validation.fault.impossible</source>
   <translation>Feuille {where} : aucune personne vivante ne peut avoir cette valeur ({detail}). Regardez la page et vérifiez le champ.</translation>
  </message>
  <message>
   <source>validation.fault.unusual</source>
   <translation>Feuille {where} : la valeur est très inhabituelle ({detail}). Une personne l’a confirmée : regardez la page avant d’approuver la feuille.</translation>
  </message>
  <message>
   <source>validation.fault.pressures</source>
   <translation>Feuille {where} : la pression diastolique n’est pas inférieure à la systolique ({detail}). Vérifiez les deux champs.</translation>
  </message>
  <message>
   <source>validation.fault.after_scan</source>
   <translation>Feuille {where} : ce qui est écrit a eu lieu après la numérisation de la page ({detail}). Vérifiez la date et l’heure, ainsi que l’horloge du poste.</translation>
  </message>
  <message>
   <source>validation.fault.in_future</source>
   <translation>Feuille {where} : ce qui est écrit n’a pas encore eu lieu ({detail}). Vérifiez la date et l’heure, ainsi que l’horloge du poste.</translation>
  </message>
  <message>
   <source>validation.fault.before_birth</source>
   <translation>Feuille {where} : ce qui est écrit a eu lieu avant la naissance du patient ({detail}). Vérifiez la date et à qui est la feuille.</translation>
  </message>
  <message>
   <source>validation.fault.born_later</source>
   <translation>Feuille {where} : la date de naissance est postérieure à la numérisation de la page ({detail}). Vérifiez le champ.</translation>
  </message>
  <message>
   <source>validation.fault.hour_twice</source>
   <translation>Feuille {where} : cette heure a existé deux fois cette nuit-là, au passage à l’heure d’hiver ; recon retient la première ({detail}). Regardez les lignes d’avant et d’après avant d’approuver la feuille.</translation>
  </message>
  <message>
   <source>validation.fault.hour_skipped</source>
   <translation>Feuille {where} : cette heure n’a pas existé cette nuit-là, au passage à l’heure d’été ({detail}). Regardez l’heure sur la page avant d’approuver la feuille.</translation>
  </message>
  <message>
   <source>validation.fault.before_outage</source>
   <translation>Feuille {where} : ce qui est écrit a eu lieu bien avant la panne ({detail}). Regardez la date sur la page avant d’approuver la feuille.</translation>
  </message>
  <message>
   <source>validation.fault.long_before_outage</source>
   <translation>Feuille {where} : ce qui est écrit a eu lieu des années avant la panne ({detail}). Vérifiez la date.</translation>
  </message>
  <message>
   <source>validation.fault.dose_twice</source>
   <translation>Feuille {where} : cette dose est écrite deux fois, ici et en {detail}. Regardez les deux endroits : elle ne doit arriver au dossier qu’une fois. Marquez l’autre comme rayée, ou dites que sa feuille est remplacée.</translation>
  </message>
  <message>
   <source>validation.fault.value_twice</source>
   <translation>Feuille {where} : la même valeur de la même heure figure deux fois, ici et en {detail}. Si elle a été recopiée, marquez l’une des deux comme rayée.</translation>
  </message>
  <message>
   <source>validation.fault.values_differ</source>
   <translation>Feuille {where} : une autre valeur de la même heure figure en {detail}. Regardez les deux endroits avant d’approuver les feuilles.</translation>
  </message>
  <message>
   <source>validation.fault.model</source>
   <translation>Feuille {where} : ce qui partirait n’est pas du FHIR valide ({detail}). Rien n’est à corriger sur la feuille : retenez-la et signalez-le.</translation>
  </message>
  <message>
   <source>validation.place.line</source>
   <translation>{title}, ligne {line}</translation>
  </message>
  <message>
   <source>validation.place.page</source>
   <translation>page {page}</translation>
  </message>
  <message>
   <source>validation.place.other</source>
   <translation>feuille {sheet}, {title}</translation>
  </message>
  <message>
   <source>validation.place.of</source>
   <translation>feuille {sheet}</translation>
  </message>
  <message>
   <source>validation.place.sheet</source>
   <translation>Toute la feuille</translation>
  </message>
  <message>
   <source>validation.place.no_unit</source>
   <translation>un nombre sans unité</translation>
  </message>
  <message>
   <source>validation.said.no_ipp</source>
   <translation>{place} : le patient n’a pas d’IPP. Attribuez la feuille à un patient, à l’écran Attribution.</translation>
  </message>
  <message>
   <source>validation.said.no_name</source>
   <translation>{place} : le patient n’a pas de nom. Complétez la liste de patients.</translation>
  </message>
  <message>
   <source>validation.said.no_zone</source>
   <translation>{place} : il manque le fuseau horaire de la date {detail}. Rien n’est à corriger sur la feuille : retenez-la et signalez-le.</translation>
  </message>
  <message>
   <source>validation.said.twice</source>
   <translation>{place} : « {detail} » y figure deux fois. Rien n’est à corriger sur la feuille : retenez-la et signalez-le.</translation>
  </message>
  <message>
   <source>validation.said.page_twice</source>
   <translation>{place} : la page {detail} y figure deux fois. Rien n’est à corriger sur la feuille : retenez-la et signalez-le.</translation>
  </message>
  <message>
   <source>validation.said.foreign</source>
   <translation>{place} : une valeur vient d’une autre feuille, {detail}. Rien n’est à corriger sur la feuille : retenez-la et signalez-le.</translation>
  </message>
  <message>
   <source>validation.said.code</source>
   <translation>{place} : le code « {detail} » est faux. Faites corriger la définition du formulaire.</translation>
  </message>
  <message>
   <source>validation.said.unit</source>
   <translation>{place} : recon ne connaît pas l’unité « {detail} ». Faites corriger la définition du formulaire.</translation>
  </message>
  <message>
   <source>validation.said.value</source>
   <translation>{place} : « {detail} » n’est pas une valeur possible ici. Vérifiez la valeur à l’écran Vérification.</translation>
  </message>
  <message>
   <source>validation.said.no_value</source>
   <translation>{place} : la valeur manque. Vérifiez le champ à l’écran Vérification.</translation>
  </message>
  <message>
   <source>validation.said.value_without_outcome</source>
   <translation>{place} : la valeur « {detail} » est donnée, alors que le champ est dit vide, rayé ou illisible. Vérifiez-le à l’écran Vérification.</translation>
  </message>
  <message>
   <source>validation.said.other_birth_date</source>
   <translation>{place} : la date de naissance écrite est le {first}, celle du patient le {second}. Vérifiez le champ à l’écran Vérification, et à qui est la feuille.</translation>
  </message>
  <message>
   <source>validation.said.other_birth_name</source>
   <translation>{place} : le nom de naissance écrit est {first}, celui du patient {second}. Vérifiez le champ à l’écran Vérification, et à qui est la feuille.</translation>
  </message>
  <message>
   <source>validation.said.unlisted</source>
   <translation>{place} : le code LOINC « {detail} » n’est sur aucun formulaire connu de recon. Faites vérifier la définition du formulaire avant l’envoi.</translation>
  </message>
  <message>
   <source>validation.said.other_unit</source>
   <translation>{place} : l’unité est {first}, alors que ce champ se mesure en {second}. Faites corriger la définition du formulaire.</translation>
  </message>
  <message>
   <source>validation.said.no_unit</source>
   <translation>{place} : la valeur n’a pas d’unité, alors que ce champ se mesure en {detail}. Faites corriger la définition du formulaire.</translation>
  </message>
  <message>
   <source>validation.said.impossible</source>
   <translation>{place} : {value} n’est pas entre {low} et {high}. Aucune personne vivante ne peut avoir cette valeur. Vérifiez-la à l’écran Vérification.</translation>
  </message>
  <message>
   <source>validation.said.unusual</source>
   <translation>{place} : {value} n’est pas entre {low} et {high}, c’est très inhabituel. Une personne l’a confirmé : regardez la page avant d’approuver la feuille.</translation>
  </message>
  <message>
   <source>validation.said.pressures</source>
   <translation>{place} : la pression diastolique, {first}, n’est pas inférieure à la systolique, {second}. Vérifiez les deux à l’écran Vérification.</translation>
  </message>
  <message>
   <source>validation.said.after_scan</source>
   <translation>{place} : ce qui est écrit a eu lieu le {first}, après la numérisation de la page, le {second}. Vérifiez la date et l’heure à l’écran Vérification, ainsi que l’horloge du poste.</translation>
  </message>
  <message>
   <source>validation.said.in_future</source>
   <translation>{place} : ce qui est écrit, le {detail}, n’a pas encore eu lieu. Vérifiez la date et l’heure à l’écran Vérification, ainsi que l’horloge du poste.</translation>
  </message>
  <message>
   <source>validation.said.before_birth</source>
   <translation>{place} : ce qui est écrit a eu lieu le {first}, et le patient est né le {second}. Vérifiez la date à l’écran Vérification, et à qui est la feuille.</translation>
  </message>
  <message>
   <source>validation.said.born_later</source>
   <translation>{place} : la date de naissance, le {first}, est postérieure à la numérisation de la page, le {second}. Vérifiez le champ à l’écran Vérification.</translation>
  </message>
  <message>
   <source>validation.said.hour_twice</source>
   <translation>{place} : cette heure, le {detail}, a existé deux fois cette nuit-là, au passage à l’heure d’hiver ; recon retient la première. Regardez les lignes d’avant et d’après avant d’approuver la feuille.</translation>
  </message>
  <message>
   <source>validation.said.hour_skipped</source>
   <translation>{place} : cette heure, le {detail}, n’a pas existé cette nuit-là, au passage à l’heure d’été. Regardez l’heure sur la page avant d’approuver la feuille.</translation>
  </message>
  <message>
   <source>validation.said.before_outage</source>
   <translation>{place} : ce qui est écrit a eu lieu le {first}, bien avant la panne, qui a commencé le {second}. Regardez la date sur la page avant d’approuver la feuille.</translation>
  </message>
  <message>
   <source>validation.said.long_before_outage</source>
   <translation>{place} : ce qui est écrit a eu lieu le {first}, des années avant la panne, qui a commencé le {second}. Vérifiez la date à l’écran Vérification.</translation>
  </message>
  <message>
   <source>validation.said.dose_twice</source>
   <translation>{place} : cette dose est écrite deux fois, ici et là : {detail}. Regardez les deux endroits : elle ne doit arriver au dossier qu’une fois. Marquez l’autre comme rayée, ou dites que sa feuille est remplacée.</translation>
  </message>
  <message>
   <source>validation.said.value_twice</source>
   <translation>{place} : la même valeur de la même heure figure deux fois, ici et là : {detail}. Si elle a été recopiée, marquez l’une des deux comme rayée.</translation>
  </message>
  <message>
   <source>validation.said.values_differ</source>
   <translation>{place} : une autre valeur de la même heure figure là : {detail}. Regardez les deux endroits avant d’approuver les feuilles.</translation>
  </message>
  <message>
   <source>validation.said.model</source>
   <translation>{place} : ce qui partirait n’est pas du FHIR valide ({detail}). Rien n’est à corriger sur la feuille : retenez-la et signalez-le.</translation>
  </message>
  <message>
   <source>validation.said.message</source>
   <translation>Message {kind} {control_id} : {reason}</translation>
  </message>
  <message>
   <source>verifyroom.overtaken</source>
   <translation>quelqu’un d’autre a vérifié ce champ entre-temps ; cette décision reste en place</translation>
  </message>
  <message>
   <source>verifyroom.looking</source>
   <translation>Un instant…</translation>
  </message>
  <message>
   <source>verifyroom.waiting</source>
   <translation>Champs en attente : {count}</translation>
  </message>
  <message>
   <source>verifyroom.returned</source>
   <translation>Rien n’a été enregistré pour ce champ. Ce que vous aviez dit est encore là : {press} le redit.</translation>
  </message>
  <message>
   <source>verifyroom.theirs</source>
   <translation>{who} a vérifié ce champ entre-temps : {decided}. Cette décision reste en place, rien de vous n’a été enregistré. {press} met la vôtre à sa place, {skip} la laisse.</translation>
  </message>
  <message>
   <source>verifyroom.pad</source>
   <translation>{sign} du pavé numérique</translation>
  </message>
  <message>
   <source>verifyroom.in_letters</source>
   <translation>{first} à {last}, là où seules des lettres s’écrivent</translation>
  </message>
  <message>
   <source>verifyroom.far.sheet</source>
   <translation>Champ {field} sur {fields} · feuille {line} sur {lines}</translation>
  </message>
  <message>
   <source>verifyroom.far.field</source>
   <translation>{field} sur {fields} · champ {line} sur {lines}</translation>
  </message>
  <message>
   <source>verifyroom.note.name</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>verifyroom.note.hint</source>
   <translation>Ce qu’il y a à en dire ; c’est gardé avec la décision</translation>
  </message>
  <message>
   <source>verifyroom.does.together</source>
   <translation>montre les champs d’une feuille ensemble, ou un par un</translation>
  </message>
  <message>
   <source>verifyroom.does.note</source>
   <translation>écrit une note à côté de la décision</translation>
  </message>
  <message>
   <source>verifyroom.wall.name</source>
   <translation>Champs à accepter ensemble</translation>
  </message>
  <message>
   <source>verifyroom.wall.about</source>
   <translation>Comparez chacun avec ce qui a été lu dessous. {first} à {last} montre la lecture suivante d’un champ, et le retire après la dernière : il sera demandé à part. Entrée accepte tous ceux qui restent.</translation>
  </message>
  <message>
   <source>verifyroom.wall.next</source>
   <translation>autre lecture</translation>
  </message>
  <message>
   <source>verifyroom.wall.accept</source>
   <translation>Accepter ceux-ci ({count})</translation>
  </message>
  <message>
   <source>verifyroom.wall.leave</source>
   <translation>Un par un</translation>
  </message>
  <message>
   <source>verifyroom.wall.together</source>
   <translation>Ensemble</translation>
  </message>
  <message>
   <source>verifyroom.wall.off</source>
   <translation>à revoir</translation>
  </message>
  <message>
   <source>recon.digest</source>
   <translation>39d39d4a46662b06674d9ebac34472146b370447a8a4cf69c63c61dd4613e0bf</translation>
  </message>
 </context>
</TS>
