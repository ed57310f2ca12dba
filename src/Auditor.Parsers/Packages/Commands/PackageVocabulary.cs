using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>The words for commands of package managers, in every tree that holds shell commands.</summary>
internal static class PackageVocabulary
{
    public static ImmutableArray<ElementName> Elements { get; } =
    [
        new("package-command", "What the command it stands in asks of a package manager; its span is the subcommand",
            new AttributeName("manager", "apt, apk, dnf (yum, microdnf, tdnf too), zypper, rpm, pip, uv, poetry, pipenv, npm, yarn, pnpm, bun, gem, bundler, go, cargo, composer, dotnet", IsAlways: true),
            new AttributeName("tool", "The program: apt-get, apt, yum, pip3, npx …", IsAlways: true),
            new AttributeName("action", "install (packages it names), restore (what the project's files list), update (the index), upgrade, remove, prune, clean (a cache), run (a script of the project), execute (a package's program), build, configure or other", IsAlways: true),
            new AttributeName("subcommand", "As written: install, ci, dist-upgrade; absent for a bare yarn or bundle"),
            new AttributeName("script", "Of run: the script's name"),
            new AttributeName("folder", "The folder that an option names (npm --prefix, yarn --cwd)"),
            new AttributeName("options-unknown", "true when a variable named after options stands among the words"),
            new AttributeName("assume-yes", "true when it does not ask before it goes on, by an option, its configuration, or yes in front of the pipe"),
            new AttributeName("recommends", "yes or no when an option says whether recommended packages come along"),
            new AttributeName("unsigned", "true when an option turns the check of signatures off; the option's span, the blank before it included"),
            new AttributeName("insecure", "true when an option turns the check of TLS certificates off; the option's span, the blank before it included"),
            new AttributeName("force-yes", "true for apt-get --force-yes"),
            new AttributeName("no-cache", "true when an option or the environment turns the manager's cache off"),
            new AttributeName("leaves", "At the end of the RUN what it fetched is still there: lists or cache. On the last command that filled it, and on each where an option (--no-cache) would have kept it empty; never with a cache mount"),
            new AttributeName("with-joint", "Of an update: true when another command follows; its span is the command with the operator behind it"),
            new AttributeName("locked", "true when it installs exactly what the lock file says, or fails"),
            new AttributeName("lock-file", "missing when no lock file of the manager was copied before, as far as all earlier steps are understood"),
            new AttributeName("production", "true when options or the environment leave development dependencies out"),
            new AttributeName("global", "true when it installs for the whole system, not for a project")),
        new("package", "A package that a package-command names",
            new AttributeName("name", "Its name without version", IsAlways: true),
            new AttributeName("version", "The version as asked for"),
            new AttributeName("pinned", "true when a version is asked for that does not move by itself, or a file of constraints is given; unresolved for a word that is nothing but a variable"),
            new AttributeName("local", "true for a file, folder, address or repository")),
        new("package-list", "A file of packages that a package-command reads (pip install -r)", new AttributeName("path", "As written", IsAlways: true)),
    ];
}
