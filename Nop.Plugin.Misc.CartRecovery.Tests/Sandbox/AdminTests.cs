using System.Net;
using Nop.Core.Domain.Messages;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

[TestFixture]
internal sealed class AdminTests : OpenStore
{
    private static readonly string[] _pages =
    [
        "/Admin", "/Admin/Plugin/List", "/Admin/MessageTemplate/List", "/Admin/QueuedEmail/List", "/Admin/Discount/List", "/Admin/Discount/Create", "/Admin/ScheduleTask/List",
        "/Admin/Order/List", "/Admin/Setting/GeneralCommon", "/Admin/Common/Maintenance", "/Admin/NewsLetterSubscription/List", "/outbox", "/clock"
    ];

    [Test]
    public async Task Admin_asks_a_visitor_to_log_in_and_refuses_a_customer()
    {
        using var visitor = Visitor();

        await visitor.OpenAsync("/Admin");
        var asked = visitor.Location.AbsolutePath;
        await visitor.OpenAsync("/register");
        await visitor.PostAsync("/register", ("Email", "dan@example.com"), ("Password", "harbour1"));
        await visitor.OpenAsync("/Admin");

        Assert.That(asked, Is.EqualTo("/login"));
        Assert.That(visitor.Location.AbsolutePath, Is.EqualTo("/Admin/Security/AccessDenied"));
    }

    [Test]
    public async Task Every_page_answers()
    {
        using var admin = await AdministratorAsync();
        var answers = new List<string>();

        foreach (var page in _pages)
        {
            await admin.OpenAsync(page);
            answers.Add($"{admin.Location.AbsolutePath} {(int)admin.Status}");
        }

        Assert.That(answers, Is.EqualTo(_pages.Select(page => page + " 200")));
    }

    [Test]
    public async Task The_menu_shows_the_plugin_below_Promotions()
    {
        using var admin = await AdministratorAsync();

        await admin.OpenAsync("/Admin");
        var promotions = admin.Page.QuerySelectorAll(".nav-sidebar > .nav-item").Single(item => item.QuerySelector("p")!.TextContent.Trim() == "Promotions");

        Assert.That(promotions.TextContent, Does.Contain("Cart recovery"));
    }

    [Test]
    public async Task A_grid_answers_as_the_platforms_do()
    {
        using var admin = await AdministratorAsync();
        await admin.OpenAsync("/Admin/ScheduleTask/List");

        // The grid's own field named "search" must not become the model's prefix.
        var answer = await admin.AjaxAsync("/Admin/ScheduleTask/List", ("draw", "7"), ("start", "0"), ("length", "2"), ("search", "[object Object]"));

        Assert.That(answer, Does.Contain("\"draw\":\"7\"").And.Contain("\"Data\":[").And.Contain("\"recordsTotal\":"));
    }

    [Test]
    public async Task A_queued_mail_leaves_when_time_passes_and_is_shown_with_its_headers()
    {
        await AskAsync<IQueuedEmailService, int>(async queue =>
        {
            await queue.InsertQueuedEmailAsync(new QueuedEmail { From = "shop@localhost.test", FromName = "Shop", To = "ela@example.com", ToName = "Ela", Subject = "Coșul vă așteaptă", Body = "<p>Bună ziua – 100 % lână = cald</p>", EmailAccountId = 1, CreatedOnUtc = Store.NowUtc });
            return 0;
        });

        await Store.AdvanceAsync(TimeSpan.FromMinutes(3));
        var mail = Store.Mails.Single(received => received.To.Contains("ela@example.com", StringComparison.Ordinal));
        using var visitor = Visitor();
        await visitor.OpenAsync($"/outbox/sent/{mail.Number}");

        Assert.That(mail.Subject, Is.EqualTo("Coșul vă așteaptă"));
        Assert.That(mail.Html, Does.Contain("Bună ziua – 100 % lână = cald"));
        Assert.That(visitor.Page.QuerySelector("iframe.mail-frame")!.GetAttribute("sandbox"), Does.Not.Contain("allow-scripts"));
    }

    [Test]
    public async Task The_clock_page_moves_the_time()
    {
        using var visitor = Visitor();
        await visitor.OpenAsync("/clock");
        var before = Store.NowUtc;

        await visitor.PostAsync("/clock", ("minutes", "60"));

        Assert.That(visitor.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Store.NowUtc - before, Is.GreaterThanOrEqualTo(TimeSpan.FromHours(1)));
    }

    [TestCase("/Plugins/Misc.CartRecovery/plugin.json", HttpStatusCode.OK)]
    [TestCase("/Plugins/Misc.CartRecovery/Nop.Plugin.Misc.CartRecovery.dll", HttpStatusCode.NotFound)]
    [TestCase("/lib_npm/chart.js/chart.umd.min.js", HttpStatusCode.OK)]
    public async Task Files_are_public_but_assemblies_are_not(string path, HttpStatusCode expected)
    {
        using var visitor = Visitor();

        await visitor.OpenAsync(path);

        Assert.That(visitor.Status, Is.EqualTo(expected));
    }
}
