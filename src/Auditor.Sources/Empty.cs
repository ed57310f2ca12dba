namespace Auditor.Sources; internal static class Empty { }
