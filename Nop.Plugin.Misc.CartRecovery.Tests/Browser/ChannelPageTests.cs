using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

internal sealed class ChannelPageTests : AdminTests
{
    private const string Channels = "/Admin/CartRecoveryChannel/List";

    [Test]
    public async Task Every_channel_tells_its_state_and_tests_itself([Values("en-US", "ro-RO")] string culture, [Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width, culture);
        await tab.GoAsync(Channels);
        var email = tab.Page.Locator("[data-channel=email]");

        await email.Locator("[data-channel-test]").First.ClickAsync();

        await Expect(email.Locator("[data-findings] li")).ToHaveCountAsync(3);
        await Expect(email.Locator("[data-findings] li[data-passed=true]")).ToHaveCountAsync(2);
        await tab.LookAsync($"channels-{culture}");
    }

    [Test]
    public async Task A_channel_that_stopped_says_why()
    {
        await ActAsync<ChannelFaults>(faults => faults.RaiseAsync(Channel.Email, 1, ChannelFault.OutOfCredit, "30002"));
        var tab = await AdminAsync();

        await tab.GoAsync(Channels);

        var email = tab.Page.Locator("[data-channel=email]");
        await Expect(email.Locator(".badge-danger")).ToHaveCountAsync(1);
        await Expect(email).ToContainTextAsync("(30002)");
        await ActAsync<ChannelFaults>(faults => faults.ClearAsync(Channel.Email, 1));
    }

    [Test]
    public async Task Pasted_headers_are_judged_line_by_line([Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await AdminAsync(width);
        await tab.GoAsync(Channels);
        await tab.Page.FillAsync("#received-headers", "List-Unsubscribe: <https://shop.example.test/u/x>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\nAuthentication-Results: mx; spf=fail <b>");

        await tab.Page.Locator("[data-from=received-headers]").ClickAsync();

        await Expect(tab.Page.Locator("#header-findings li[data-passed=true]")).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator("#header-findings li[data-passed=false]")).ToHaveCountAsync(4);
        await tab.LookAsync("channel-headers");
    }

    [Test]
    public async Task A_mail_for_its_headers_leaves_with_the_unsubscribe_lines()
    {
        var tab = await AdminAsync();
        await tab.GoAsync(Channels);
        await tab.Page.FillAsync("#probe-email", "headers@example.test");

        await tab.Page.Locator("[data-from=probe-email]").ClickAsync();
        await Expect(tab.Page.Locator("#probe-findings li[data-passed=true]")).ToHaveCountAsync(1);
        await Store.AdvanceAsync(TimeSpan.FromMinutes(3));

        Assert.That(NewestMail("headers@example.test").Headers.Select(header => header.Key), Does.Contain("List-Unsubscribe"));
    }
}
