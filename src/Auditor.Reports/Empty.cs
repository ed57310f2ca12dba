namespace Auditor.Reports; internal static class Empty { }
