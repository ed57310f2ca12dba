using System.Net.Sockets;
using System.Runtime.Versioning;
using Auditor.Sources.Folder;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Folder;

public sealed class FolderListTests
{
    [Fact]
    public void Candidates_and_names_are_relative_with_forward_slashes_in_ordinal_order()
    {
        using var folder = new TestFolder().With("b/x").With("a").With("B").With(".github/workflows/ci.yml").With("b-c");

        var listing = List(folder);

        Assert.Equal([".github/workflows/ci.yml", "B", "a", "b-c", "b/x"], listing.Candidates.AsEnumerable());
        Assert.Equal(listing.Candidates.AsEnumerable(), listing.Files.Paths);
        Assert.Empty(listing.Problems);
        Assert.True(listing.IsComplete);
    }

    [Fact]
    public void Folders_of_version_control_and_of_the_tool_itself_are_named_but_not_walked()
    {
        using var folder = new TestFolder().With(".git/config").With(".auditor/run.json").With("sub/.svn/x").With("a");

        var listing = List(folder);

        Assert.Equal(["a"], listing.Candidates.AsEnumerable());
        Assert.Equal([".auditor/", ".git/", "a", "sub/.svn/"], listing.Files.Paths);
    }

    [Fact]
    public void A_git_file_of_a_work_tree_is_no_candidate()
    {
        using var folder = new TestFolder().With(".git", "gitdir: /nonexistent\n").With("a");

        Assert.Equal(["a"], List(folder).Candidates.AsEnumerable());
    }

    [Fact]
    public void Ignored_files_are_counted_and_named_but_are_no_candidates()
    {
        using var folder = new TestFolder().With(".gitignore", "*.log\nsecret/\n").With("x.log").With("secret/a").With("secret/b/c").With("keep");

        var listing = List(folder);

        Assert.Equal([".gitignore", "keep"], listing.Candidates.AsEnumerable());
        Assert.True(listing.Files.IsIgnored("x.log"));
        Assert.False(listing.Files.IsIgnored("keep"));
        Assert.Equal(3, listing.PassedOver.IgnoredByGit);
        Assert.True(listing.Files.Contains("secret/b/c"));
        Assert.True(listing.Files.Contains("x.log"));
    }

    [Fact]
    public void An_ignore_file_inside_an_ignored_folder_has_no_say()
    {
        using var folder = new TestFolder().With(".gitignore", "out-of-git/\n").With("out-of-git/.gitignore", "!*\n").With("out-of-git/a");

        Assert.Equal([".gitignore"], List(folder).Candidates.AsEnumerable());
    }

    [Fact]
    public void A_nested_ignore_file_overrules_the_one_above_and_holds_only_below_itself()
    {
        using var folder = new TestFolder().With(".gitignore", "*.env\n").With("app/.gitignore", "!ok.env\n/top\n")
            .With("app/ok.env").With("ok.env").With("app/top").With("app/sub/top");

        Assert.Equal([".gitignore", "app/.gitignore", "app/ok.env", "app/sub/top"], List(folder).Candidates.AsEnumerable());
    }

    [Fact]
    public void Ignore_files_above_the_target_and_info_exclude_hold_too()
    {
        using var folder = new TestFolder().With(".git/info/exclude", "*.private\n").With(".gitignore", "/app/tmp\n*.log\n")
            .With("app/.gitignore", "!keep.log\n").With("app/web/tmp").With("app/web/x.log").With("app/web/keep.log").With("app/web/a.private");

        Assert.Equal(["keep.log", "tmp"], List(folder, "app/web").Candidates.AsEnumerable());
        Assert.Equal([".gitignore", "web/keep.log", "web/tmp"], List(folder, "app").Candidates.AsEnumerable());
    }

    [Fact]
    public void Info_exclude_of_a_work_tree_is_found_through_its_git_file()
    {
        using var folder = new TestFolder().With("main/.git/info/exclude", "*.private\n").With("main/.git/worktrees/w/commondir", "../..\n")
            .With("w/a.private").With("w/b");
        folder.With("w/.git", $"gitdir: {folder["main/.git/worktrees/w"]}\n");

        Assert.Equal(["b"], List(folder, "w").Candidates.AsEnumerable());
    }

    [Fact]
    public void Without_a_repository_ignore_files_above_the_target_do_not_hold()
    {
        using var folder = new TestFolder().With(".gitignore", "*\n").With("app/a");

        Assert.Equal(["a"], List(folder, "app").Candidates.AsEnumerable());
    }

    [Fact]
    public void A_target_that_is_ignored_itself_is_audited_because_the_user_named_it()
    {
        using var folder = new TestFolder().With(".git/config").With(".gitignore", "generated/\n").With("generated/a");

        Assert.Equal(["a"], List(folder, "generated").Candidates.AsEnumerable());
    }

    [Fact]
    public void Vendored_folders_are_counted_by_name_and_not_walked()
    {
        using var folder = new TestFolder().With("node_modules/x/Dockerfile").With("app/vendor/y").With("app/main");

        var listing = List(folder);

        Assert.Equal(["app/main"], listing.Candidates.AsEnumerable());
        Assert.Equal(["app/vendor", "node_modules"], listing.PassedOver.VendoredFolders.AsEnumerable());
        Assert.Equal(["app/main", "app/vendor/", "node_modules/"], listing.Files.Paths);
        Assert.True(listing.Files.HasFolder("node_modules"));
    }

    [Theory]
    [InlineData("build/Dockerfile", "README", true)]
    [InlineData("bin/run.sh", "README", true)]
    [InlineData("dist/nginx.conf", "README", true)]
    [InlineData("dist/index.js", "package.json", false)]
    [InlineData("bin/Debug/app.json", "App.csproj", false)]
    [InlineData("target/x", "Cargo.toml", false)]
    [InlineData("build/x", "build/CACHEDIR.TAG", false)]
    [InlineData("env/bin/x", "env/pyvenv.cfg", false)]
    [InlineData("build/package.json", "package.json", true)]
    public void A_folder_that_may_hold_build_output_is_passed_over_only_where_it_does(string path, string beside, bool isCandidate)
    {
        using var folder = new TestFolder().With(path).With(beside);

        var listing = List(folder);

        Assert.Equal(isCandidate, listing.Candidates.Contains(path));
        Assert.Equal(isCandidate ? [] : [path[..path.IndexOf('/', StringComparison.Ordinal)]], listing.PassedOver.VendoredFolders.AsEnumerable());
    }

    [Fact]
    public void A_build_folder_that_git_ignores_is_not_walked()
    {
        using var folder = new TestFolder().With(".gitignore", "build\n").With("build/x");

        Assert.Equal([".gitignore", "build/"], List(folder).Files.Paths);
    }

    [Fact]
    public void Excluded_paths_are_counted_apart_and_negation_takes_back()
    {
        using var folder = new TestFolder().With("docs/a").With("docs/keep").With("src/a.gen").With("src/a");

        var listing = List(folder, options: new FolderOptions { Exclude = ["/docs/*", "!keep", "*.gen"] });

        Assert.Equal(["docs/keep", "src/a"], listing.Candidates.AsEnumerable());
        Assert.Equal(2, listing.PassedOver.ExcludedByConfiguration);
    }

    [Fact]
    public void Included_paths_come_in_although_ignored_or_vendored_and_excluded_ones_stay_out()
    {
        using var folder = new TestFolder().With(".gitignore", ".env\n").With(".env").With("vendor/ours/a").With("vendor/ours/b.gen").With("vendor/theirs/a")
            .With("vendor/ours/node_modules/x");

        var listing = List(folder, options: new FolderOptions { Include = ["/vendor/ours/", ".env"], Exclude = ["*.gen"] });

        Assert.Equal([".env", ".gitignore", "vendor/ours/a"], listing.Candidates.AsEnumerable());
        Assert.Equal(1, listing.PassedOver.VendoredFiles);
        Assert.Equal(["vendor/ours/node_modules"], listing.PassedOver.VendoredFolders.AsEnumerable());
        Assert.Equal(1, listing.PassedOver.ExcludedByConfiguration);
    }

    [Fact]
    public void Patterns_count_from_their_own_folder()
    {
        using var folder = new TestFolder().With("app/docs/a").With("app/b");

        Assert.Equal(["b"], List(folder, "app", new FolderOptions { Exclude = ["/app/docs"], PatternsFolder = folder.Path }).Candidates.AsEnumerable());
    }

    [Fact]
    public void A_link_to_a_file_inside_is_a_candidate_with_its_target()
    {
        using var folder = new TestFolder().With("docker/prod").WithLink("Dockerfile", "docker/prod").WithLink("sub/abs", "../Dockerfile");

        var listing = List(folder);

        Assert.Equal(["Dockerfile", "docker/prod", "sub/abs"], listing.Candidates.AsEnumerable());
        Assert.Equal("docker/prod", listing.Links["Dockerfile"]);
        Assert.Equal("docker/prod", listing.Links["sub/abs"]);
    }

    [Fact]
    public void A_link_that_leaves_the_root_is_counted_and_never_a_candidate()
    {
        using var outside = new TestFolder().With("secret").With("folder/secret");
        using var folder = new TestFolder().With("a").With(".git/config")
            .WithLink("file", outside["secret"]).WithLink("folder", outside["folder"]).WithLink("up", "../" + Path.GetFileName(outside.Path) + "/secret")
            .WithLink("through", "folder/secret").WithLink("git", ".git/config");

        var listing = List(folder);

        Assert.Equal(["a"], listing.Candidates.AsEnumerable());
        Assert.Equal(5, listing.PassedOver.LinksLeavingRoot);
        Assert.All(["file", "folder/secret", "up", "through", "git"], path =>
            Assert.Equal(SourceProblemCodes.OutsideRoot, new FolderSource(new()).Read(listing, path).Problem?.Code));
    }

    [Fact]
    public void A_folder_whose_name_starts_like_the_root_is_outside()
    {
        using var folder = new TestFolder().With("app/a").With("app-secret/s").WithLink("app/link", "../app-secret/s");

        Assert.Equal(1, List(folder, "app").PassedOver.LinksLeavingRoot);
    }

    [Fact]
    public void Folder_links_and_circles_are_counted_and_end()
    {
        using var folder = new TestFolder().With("real/a").WithLink("again", "real").WithLink("real/up", "..").WithLink("one", "two").WithLink("two", "one")
            .WithLink("nowhere", "missing");

        var listing = List(folder);

        Assert.Equal(["real/a"], listing.Candidates.AsEnumerable());
        Assert.Equal(2, listing.PassedOver.FolderLinks);
        Assert.Equal(3, listing.PassedOver.BrokenLinks);
        Assert.Contains("again/", listing.Files.Paths);
    }

    [Fact]
    public void A_target_that_is_a_link_to_a_folder_is_that_folder()
    {
        using var folder = new TestFolder().With("real/a").WithLink("link", "real");

        var listing = List(folder, "link");

        Assert.Equal(["a"], listing.Candidates.AsEnumerable());
        Assert.EndsWith("/real", listing.Root, StringComparison.Ordinal);
    }

    [ComponentFact("mkfifo")]
    public void A_pipe_and_a_socket_are_counted_and_never_opened()
    {
        using var folder = new TestFolder().With("a");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["socket"]));
        using (var make = System.Diagnostics.Process.Start("mkfifo", folder["pipe"])) make.WaitForExit();
        folder.WithLink("link", "pipe");

        var listing = List(folder);

        Assert.Equal(["a"], listing.Candidates.AsEnumerable());
        Assert.Equal(3, listing.PassedOver.SpecialFiles);
        Assert.All(["pipe", "socket", "link"], path =>
            Assert.Equal(SourceProblemCodes.SpecialFile, new FolderSource(new()).Read(listing, path).Problem?.Code));
    }

    [Fact]
    public void A_gitignore_that_is_a_folder_or_a_link_holds_no_patterns()
    {
        using var folder = new TestFolder().With(".gitignore/x").With("a/.real", "*").With("a/b").WithLink("a/.gitignore", ".real");

        Assert.Equal([".gitignore/x", "a/.gitignore", "a/.real", "a/b"], List(folder).Candidates.AsEnumerable());
    }

    [Fact]
    public void A_folder_below_the_depth_cap_is_a_problem()
    {
        using var folder = new TestFolder().With("1/2/3/x").With("1/2/y");

        var listing = List(folder, options: new FolderOptions { MaximumDepth = 2 });

        Assert.Equal(["1/2/y"], listing.Candidates.AsEnumerable());
        Assert.Equal(("too-deep", "1/2/3"), (listing.Problems.Single().Code, listing.Problems.Single().Path));
        Assert.False(listing.IsComplete);
    }

    [Fact]
    public void The_walk_stops_with_a_problem_at_the_cap_on_files()
    {
        using var folder = new TestFolder().With("a").With("b").With("c");

        var listing = List(folder, options: new FolderOptions { MaximumFiles = 2 });

        Assert.Equal(["a", "b"], listing.Candidates.AsEnumerable());
        Assert.Equal(SourceProblemCodes.TooManyFiles, listing.Problems.Single().Code);
        Assert.False(listing.IsComplete);
    }

    [Fact]
    public void A_single_file_is_the_only_candidate_even_when_git_ignores_it()
    {
        using var folder = new TestFolder().With(".gitignore", "*\n").With("app/Dockerfile").With("app/package.json").With("app/src/x");

        var listing = List(folder, "app/Dockerfile");

        Assert.Equal(["Dockerfile"], listing.Candidates.AsEnumerable());
        Assert.Equal(["Dockerfile", "package.json", "src/x"], listing.Files.Paths);
    }

    [Fact]
    public void Around_a_single_file_the_walk_is_bounded_without_a_problem()
    {
        using var folder = new TestFolder().With("Dockerfile").With("A").With("B").With("C");

        var listing = List(folder, "Dockerfile", new FolderOptions { MaximumFilesAroundFile = 2 });

        Assert.Equal(["Dockerfile"], listing.Candidates.AsEnumerable());
        Assert.True(listing.Files.Contains("Dockerfile"));
        Assert.Empty(listing.Problems);
        Assert.False(listing.IsComplete);
    }

    [ComponentFact("mkfifo")]
    public void A_single_target_that_is_a_pipe_or_leads_out_of_its_folder_is_a_problem()
    {
        using var outside = new TestFolder().With("x");
        using var folder = new TestFolder().WithLink("link", outside["x"]);
        using (var make = System.Diagnostics.Process.Start("mkfifo", folder["pipe"])) make.WaitForExit();

        Assert.Equal(SourceProblemCodes.SpecialFile, List(folder, "pipe").Problems.Single().Code);
        Assert.Equal(SourceProblemCodes.OutsideRoot, List(folder, "link").Problems.Single().Code);
        Assert.Empty(List(folder, "pipe").Candidates);
        Assert.Empty(List(folder, "link").Candidates);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("file/below")]
    public void A_target_that_is_not_there_is_a_problem(string target)
    {
        using var folder = new TestFolder().With("file");

        var listing = List(folder, target);

        Assert.Equal(SourceProblemCodes.Missing, listing.Problems.Single().Code);
        Assert.Empty(listing.Candidates);
    }

    [UnprivilegedFact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_not_be_read_is_a_problem_and_the_rest_goes_on()
    {
        using var folder = new TestFolder().With("closed/x").With("open/y");
        File.SetUnixFileMode(folder["closed"], UnixFileMode.None);
        try
        {
            var listing = List(folder);

            Assert.Equal(["open/y"], listing.Candidates.AsEnumerable());
            Assert.Equal((SourceProblemCodes.Unreadable, "closed", "Permission denied."),
                (listing.Problems.Single().Code, listing.Problems.Single().Path, listing.Problems.Single().Why));
            Assert.False(listing.IsComplete);
        }
        finally
        {
            File.SetUnixFileMode(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_cancelled_walk_throws()
    {
        using var folder = new TestFolder().With("a");
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.Throws<OperationCanceledException>(() => new FolderSource(new()).List(folder.Path, cancel.Token));
    }

    private static FolderListing List(TestFolder folder, string target = "", FolderOptions? options = null) =>
        new FolderSource(options ?? new()).List(folder[target], CancellationToken.None);
}
