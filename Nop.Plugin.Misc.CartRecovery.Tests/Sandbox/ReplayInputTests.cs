namespace Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

/// <summary>What cannot be replayed is said in a sentence with its line, ends with 2, and leaves no trace.</summary>
internal sealed class ReplayInputTests
{
    private const string GoodRow = "1511539200000,1001,cart,i1,30\n";
    private const string Header = ReplayLogs.Header + "\n";

    [TestCase("time,visitor,event,item,price\n" + GoodRow, 1, "the header must be ts_utc_ms,visitor,event,item,price")]
    [TestCase("", 1, "the header must be")]
    [TestCase(Header + GoodRow + "1511539300000,1001,cart,i1\n", 3, "4 columns instead of 5")]
    [TestCase(Header + GoodRow + "\n" + GoodRow, 3, "columns instead of 5")]
    [TestCase(Header + GoodRow + "1511539300000,1001,wish,i1,3\n", 3, "unknown event \"wish\"; it must be cart, remove, view or purchase")]
    [TestCase(Header + GoodRow + "1511539100000,1001,cart,i1,3\n", 3, "not sorted by time")]
    [TestCase(Header + "1511539200000,1001,cart,i1,cheap\n", 2, "\"cheap\" is no price")]
    [TestCase(Header + "1511539200000,1001,cart,i1,-3\n", 2, "\"-3\" is no price")]
    [TestCase(Header + "yesterday,1001,cart,i1,3\n", 2, "\"yesterday\" is no time in milliseconds")]
    [TestCase(Header + "1511539200000,not a visitor,cart,i1,3\n", 2, "the visitor \"not a visitor\"")]
    [TestCase(Header + "1511539200000,,cart,i1,3\n", 2, "the visitor \"\"")]
    [TestCase(Header + "1511539200000,1001,cart,,3\n", 2, "the item is missing")]
    [TestCase(Header + GoodRow + "1511539300000,1001,cart,i\"1,3\n", 3, "a stray quotation mark")]
    public async Task A_broken_row_is_told_with_its_line(string log, int line, string sentence)
    {
        using var folder = new ReplayFolder(log);

        var (code, _, error) = await folder.RunAsync();

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.StartWith($"log.csv, line {line}: ").And.Contains(sentence));
        Assert.That(Directory.Exists(folder.Out), Is.False);
    }

    [Test]
    public async Task Every_problem_of_an_impossible_campaign_is_a_sentence_of_its_own()
    {
        var campaign = ReplayFolder.Campaign
            .Replace("\"limitHours\": 72", "\"limitHours\": 0", StringComparison.Ordinal)
            .Replace("\"afterMinutes\": 1440", "\"afterMinutes\": 30", StringComparison.Ordinal)
            .Replace("[\"email\"]", "[\"pigeon\"]", StringComparison.Ordinal);
        using var folder = new ReplayFolder(Header + GoodRow, campaign);

        var (code, _, error) = await folder.RunAsync();
        var sentences = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(sentences, Has.Length.GreaterThanOrEqualTo(4));
        Assert.That(sentences, Is.All.StartsWith("campaign.json: ").And.All.Match("[.?!]\r?$"));
        Assert.That(error, Does.Contain("pigeon"));
        Assert.That(Directory.Exists(folder.Out), Is.False);
    }

    [TestCase("{\n  \"name\": \"x\",\n  \"trigger\": oops\n}", "3")]
    [TestCase("", "1")]
    public async Task A_campaign_that_is_no_JSON_is_told_with_its_line(string campaign, string line)
    {
        using var folder = new ReplayFolder(Header + GoodRow, campaign);

        var (code, _, error) = await folder.RunAsync();

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.StartWith("campaign.json: ").And.Match($@"\b{line}\b"));
        Assert.That(Directory.Exists(folder.Out), Is.False);
    }

    [TestCase("The event log is missing", "--campaign", "CAMPAIGN", "--out", "OUT")]
    [TestCase("The campaign is missing", "LOG", "--out", "OUT")]
    [TestCase("The output folder is missing", "LOG", "--campaign", "CAMPAIGN")]
    [TestCase("Unknown option --fast", "LOG", "--campaign", "CAMPAIGN", "--out", "OUT", "--fast")]
    [TestCase("--out needs a value", "LOG", "--campaign", "CAMPAIGN", "--out")]
    [TestCase("One event log at a time", "LOG", "LOG", "--campaign", "CAMPAIGN", "--out", "OUT")]
    [TestCase("There is no file", "nowhere.csv", "--campaign", "CAMPAIGN", "--out", "OUT")]
    [TestCase("There is no file", "LOG", "--campaign", "nowhere.json", "--out", "OUT")]
    [TestCase("is a file, not a folder", "LOG", "--campaign", "CAMPAIGN", "--out", "LOG")]
    public async Task A_command_that_says_too_little_or_too_much_is_explained(string sentence, params string[] arguments)
    {
        using var folder = new ReplayFolder(Header + GoodRow);
        var given = arguments.Select(argument => argument switch { "LOG" => folder.Log, "CAMPAIGN" => folder.CampaignFile, "OUT" => folder.Out, _ => argument });

        var (code, _, error) = await ReplayFolder.RunAsync([.. given]);

        Assert.That((code, Directory.Exists(folder.Out)), Is.EqualTo((2, false)));
        Assert.That(error, Does.Contain(sentence));
    }

    [Test]
    public async Task What_an_earlier_replay_wrote_stays_when_the_next_cannot_begin()
    {
        using var folder = new ReplayFolder(Header + "1511539200000,1001,cart,,\n");
        Directory.CreateDirectory(folder.Out);
        await File.WriteAllTextAsync(folder.Touches, "earlier");

        await folder.RunAsync();

        Assert.That(Directory.GetFiles(folder.Out), Is.EqualTo(new[] { folder.Touches }));
        Assert.That(await File.ReadAllTextAsync(folder.Touches), Is.EqualTo("earlier"));
    }

    [Test]
    public async Task An_interruption_writes_nothing_and_ends_with_130()
    {
        using var folder = new ReplayFolder(Header + GoodRow);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var (code, _, error) = await folder.RunAsync(stop.Token);

        Assert.That((code, Directory.Exists(folder.Out)), Is.EqualTo((130, false)));
        Assert.That(error, Does.Contain("nothing was written"));
    }
}
