using CartRecovery.Sandbox;
using CartRecovery.Sandbox.Accounts;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Security;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Configuration;
using Nop.Services.Security;
using NopCommerce.StandIn;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>Somebody left a cart and writes to the shop; its people read, answer, hold and write down a refusal.</summary>
internal sealed class LeadPagesTests : AdminTests
{
    private const string Leads = "/Admin/CartRecoveryLead/List";
    private const string Ana = "+40722123456";
    private const string Stranger = "+40733000111";

    private FakeTwilio _provider = null!;
    private int _ana;

    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        await ActivateAsync(new CampaignDraft { Name = "Two mails", Steps = [new StepDraft(60, ["email"])] });
        _provider = await FakeTwilio.StartAsync(TimeProvider.System);
        await ActAsync<IEncryptionService>(async keys => await SaveAsync(new CartRecoveryTwilioSettings
        {
            AccountSid = FakeTwilio.AccountSid, AuthToken = keys.EncryptText(FakeTwilio.AuthToken), SmsFrom = "+15017122661", WhatsAppFrom = "+15017122662", MessagesPerSecond = 0, BaseAddress = _provider.Address.ToString(),
        }));
        await using var shopper = await Tab.OpenAsync(Store.Address, Tab.Desk, scripts: true);
        await shopper.LeaveCartAsync("ana@example.test", "canvas-bag", "notebook");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(5));
        _ana = (await RowsAsync<Recipient>()).Single(row => row.Email == "ana@example.test").Id;
        await ActAsync<LeadWrites>(writes => writes.NumberAsync(_ana, Ana));
        await SayAsync(Stranger, "HELP", Channel.Sms);
        await SayAsync(Ana, "Hello, do you have the bag in blue?\nAnd when would it arrive <b>here</b>?", Channel.WhatsApp);
        await Store.AdvanceAsync(TimeSpan.FromMinutes(70));
    }

    [OneTimeTearDown]
    public async Task CloseProviderAsync() => await _provider.DisposeAsync();

    [Test]
    [Order(1)]
    public async Task Each_page_is_whole([Values("en-US", "ro-RO", "pt-BR", "es-ES")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, culture);

        foreach (var (name, path) in new[] { ("leads", Leads), ("lead", $"/Admin/CartRecoveryLead/Details/{_ana}"), ("reply-settings", "/Admin/CartRecoveryReply/Configure"), ("dashboard-unread", Dashboard) })
        {
            await tab.GoAsync(path);
            await Expect(tab.Page.Locator(".content-header h1")).ToBeVisibleAsync();
            await tab.LookAsync($"admin-{name}-{culture}");
        }
    }

    [Test]
    [Order(2)]
    public async Task Who_waits_for_an_answer_comes_first_with_why_nothing_leaves()
    {
        var tab = await AdminAsync();

        await tab.GoAsync(Dashboard);
        await tab.Page.Locator("#unread-replies a").ClickAsync();
        var row = tab.Page.Locator("#leads-grid tbody tr").First;

        await Expect(tab.Page.Locator("#leads-grid tbody tr")).ToHaveCountAsync(1);
        await Expect(row).ToContainTextAsync("ana@example.test");
        await Expect(row).ToContainTextAsync("do you have the bag in blue?");
        await Expect(row).ToContainTextAsync("The person has answered");
        Assert.That(await row.InnerHTMLAsync(), Does.Not.Contain("<b>here</b>"));
    }

    [Test]
    [Order(3)]
    public async Task An_answer_leaves_once_and_stands_in_the_thread()
    {
        var tab = await AdminAsync();
        await tab.GoAsync($"/Admin/CartRecoveryLead/Details/{_ana}");
        await Expect(tab.Page.Locator("#lead-thread [data-inbound=true]")).ToContainTextAsync("And when would it arrive <b>here</b>?");
        await Expect(tab.Page.Locator("#answer-channel")).ToHaveValueAsync(((int)Channel.WhatsApp).ToString(System.Globalization.CultureInfo.InvariantCulture));

        await tab.Page.Locator("#answer-channel").SelectOptionAsync(((int)Channel.Sms).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await tab.Page.Locator("#answer-body").FillAsync(new string('ă', 71));
        await Expect(tab.Page.Locator("#answer-size")).ToHaveTextAsync("71 characters (UCS-2), 2 SMS");
        await tab.Page.Locator("#answer-channel").SelectOptionAsync(((int)Channel.WhatsApp).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(tab.Page.Locator("#answer-size")).ToBeEmptyAsync();
        await tab.Page.Locator("#answer-body").FillAsync("Yes, it is with you tomorrow.");
        await tab.Page.Locator("#answer-send").DblClickAsync();

        await Expect(tab.Page.Locator("#lead-thread [data-inbound=false]")).ToContainTextAsync("Yes, it is with you tomorrow.");
        await Expect(tab.Page.Locator("#lead-read")).ToHaveCountAsync(0);
        Assert.That(_provider.Taken.Where(message => message.To.EndsWith(Ana, StringComparison.Ordinal)).Select(message => (message.To, message.Body)), Is.EqualTo(new[] { ("whatsapp:" + Ana, "Yes, it is with you tomorrow.") }));
        Assert.That((await RowsAsync<ActivityLog>()).Count(log => log.EntityId == _ana && log.Comment == "whatsapp"), Is.EqualTo(1));
    }

    [Test]
    [Order(4)]
    public async Task Automatic_messages_are_let_go_on_and_held_by_a_press()
    {
        var tab = await AdminAsync();
        await tab.GoAsync($"/Admin/CartRecoveryLead/Details/{_ana}");

        await tab.Page.Locator("#lead-resume").ClickAsync();
        await Expect(tab.Page.Locator("#lead-held")).ToHaveTextAsync("Nothing is on hold.");
        await tab.Page.Locator("#lead-hold").ClickAsync();
        await Expect(tab.Page.Locator("#lead-held")).ToHaveTextAsync("Put on hold by the shop.");

        Assert.That(await tab.Page.Locator("#lead-whatsapp").GetAttributeAsync("href"), Is.EqualTo("https://wa.me/40722123456"));
    }

    [Test]
    [Order(5)]
    public async Task A_refusal_told_by_phone_is_written_down_and_binds_the_staff()
    {
        var tab = await AdminAsync();
        await tab.GoAsync($"/Admin/CartRecoveryLead/Details/{_ana}");

        await tab.Page.Locator($"#opt-out-{(int)Channel.Sms}").ClickAsync();

        await Expect(tab.Page.Locator($"#opt-out-{(int)Channel.Sms}")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator($"#lead-thread [data-channel='{(int)Channel.Sms}']")).ToContainTextAsync("must not be written to");
        Assert.That((await RowsAsync<Suppression>()).Select(row => (row.ChannelId, row.CauseId)), Is.EqualTo(new[] { ((int)Channel.Sms, (int)SuppressionCause.Manual) }));
    }

    [Test]
    [Order(6)]
    public async Task Whoever_may_only_read_sees_no_number_and_no_button()
    {
        await ClerkAsync();
        var tab = await TabAsync();
        await tab.LoginAsync("clerk@example.test", "harbour1");

        await tab.GoAsync(Leads);
        await Expect(tab.Page.Locator("#leads-grid")).ToContainTextAsync("+40•••••••11");
        await tab.GoAsync($"/Admin/CartRecoveryLead/Details/{_ana}");

        await Expect(tab.Page.Locator("#lead-person")).ToContainTextAsync("+40•••••••56");
        await Expect(tab.Page.Locator(".content form")).ToHaveCountAsync(0);
        Assert.That(await tab.Page.ContentAsync(), Does.Not.Contain("722123456"));
    }

    [Test]
    [Order(7)]
    public async Task What_happens_after_an_answer_is_set_on_a_page_of_its_own()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(Leads);
        await tab.Page.Locator("#reply-settings").ClickAsync();

        await tab.Page.Locator("#PauseHours").FillAsync("9000");
        await tab.Page.Locator("[name=save]").ClickAsync();
        await Expect(tab.Page.Locator(".validation-summary-errors")).ToContainTextAsync("between 0 and 8784");
        await tab.Page.Locator("#PauseHours").FillAsync("24");
        await tab.Page.Locator("[name=save]").ClickAsync();

        await Expect(tab.Page.Locator(".alert-success")).ToBeVisibleAsync();
        Assert.That((await AskAsync<ISettingService, CartRecoveryReplySettings>(settings => settings.LoadSettingAsync<CartRecoveryReplySettings>())).PauseHours, Is.EqualTo(24));
    }

    private Task SaveAsync(CartRecoveryTwilioSettings settings) => ActAsync<ISettingService>(stored => stored.SaveSettingAsync(settings));

    private Task SayAsync(string from, string body, Channel channel) => ActAsync<InboundMessages>(inbound =>
        inbound.ReceiveAsync(new InboundMessage(channel, 1, $"SM{Guid.NewGuid():N}", from, "+15017122661", body, "", "", 0)));

    private async Task ClerkAsync()
    {
        await using var visit = StandInScope.Create(Store.Services);
        var role = new CustomerRole { Name = "Clerks", SystemName = "Clerks", Active = true };
        await visit.Get<IRepository<CustomerRole>>().InsertAsync(role);
        foreach (var name in new[] { StandardPermission.Security.ACCESS_ADMIN_PANEL, CartRecoveryPermissions.ViewLeads })
        {
            var permission = (await visit.Get<IRepository<PermissionRecord>>().GetAllAsync(query => query.Where(row => row.SystemName == name))).Single();
            await visit.Get<IRepository<PermissionRecordCustomerRoleMapping>>().InsertAsync(new PermissionRecordCustomerRoleMapping { CustomerRoleId = role.Id, PermissionRecordId = permission.Id });
        }

        var clerk = await visit.Get<StandInAccounts>().CreateAsync("clerk@example.test", role.SystemName, NopCustomerDefaults.RegisteredRoleName);
        await visit.Get<Passwords>().SetAsync(clerk.Id, "harbour1");
    }
}
