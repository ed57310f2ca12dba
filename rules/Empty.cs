namespace Auditor.RulePacks; internal static class Empty { }
