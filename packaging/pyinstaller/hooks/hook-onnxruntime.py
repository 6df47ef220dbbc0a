"""The part that runs networks: the module has it all in it, and the library for other languages is left out."""

from PyInstaller.utils.hooks import collect_dynamic_libs

binaries = collect_dynamic_libs("onnxruntime", search_patterns=["*providers_shared*"])
hiddenimports = ["onnxruntime.capi.onnxruntime_pybind11_state"]
excludedimports = ["onnxruntime.quantization", "onnxruntime.tools", "onnxruntime.transformers", "onnxruntime.datasets"]
