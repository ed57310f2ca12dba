namespace Auditor.Engine; internal static class Empty { }
