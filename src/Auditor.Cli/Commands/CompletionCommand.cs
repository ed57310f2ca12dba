using System.CommandLine;

namespace Auditor.Cli.Commands;

/// <summary><c>auditor completion</c>: prints a script for a shell that asks <c>auditor</c> itself what can follow.</summary>
internal sealed class CompletionCommand(Terminal.Terminal terminal)
{
    private readonly Argument<string> shell = new("shell") { Description = "bash, zsh, fish or pwsh." };

    public Command Command()
    {
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new ExampleCommand("completion", "Print a completion script.", """
            auditor completion bash > /etc/bash_completion.d/auditor
            auditor completion zsh > ~/.zfunc/_auditor
            auditor completion fish > ~/.config/fish/completions/auditor.fish
            auditor completion pwsh >> $PROFILE
            """) { shell };
        command.SetAction(parsed => Run(parsed.GetValue(shell) ?? ""));
        return command;
    }

    private int Run(string name)
    {
        terminal.Output.Write(name switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell });
        return ExitCode.Passed;
    }

    private const string Bash = """
        _auditor() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -o default -W "$(auditor "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _auditor auditor


        """;

    private const string Zsh = """
        #compdef auditor
        _auditor() {
          local -a words_found
          words_found=("${(@f)$(auditor "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          compadd -a words_found
          _files
        }
        compdef _auditor auditor


        """;

    private const string Fish = """
        complete -c auditor -a '(auditor "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'


        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName auditor -ScriptBlock {
          param($word, $line, $position)
          auditor "[suggest:$position]" "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }


        """;
}
