namespace Auditor.Rules; internal static class Empty { }
