using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Tells what a command reads from its standard input.</summary>
internal static class PasswordInputs
{
    public static PasswordInput Of(ShellCommand command) => command is SimpleCommand simple ? Of(simple.Words) : PasswordInput.None;

    private static PasswordInput Of(ImmutableArray<ShellWord> words)
    {
        if (words.IsEmpty) return PasswordInput.None;
        if (words[0].Value is "sh" or "bash" or "dash" or "ash" or "/bin/sh" or "/bin/bash") return PasswordInput.Script;
        foreach (var word in words)
        {
            if (word.Value is "chpasswd" or "/usr/sbin/chpasswd" or "newusers") return PasswordInput.Logins;
            if (word.Value is "passwd" or "smbpasswd" or "--password-stdin" || (word.Value == "-S" && words[0].Value == "sudo")) return PasswordInput.Whole;
        }

        return PasswordInput.None;
    }
}
