"""The jobs people do, one module each; what cli and app call, and the only place where packages meet the store."""
