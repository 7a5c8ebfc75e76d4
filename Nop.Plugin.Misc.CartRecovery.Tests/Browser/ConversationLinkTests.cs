using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Leads;
using Nop.Plugin.Misc.CartRecovery.RestoreLinks;
using static Microsoft.Playwright.Assertions;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>The link of a message that follows up a conversation.</summary>
internal sealed class ConversationLinkTests : BrowserTests
{
    private const string Ana = "+40722123456";

    protected override async Task PrepareAsync()
    {
        await ChooseAsync(ConsentMode.Strict);
        await ActAsync<InboundMessages>(inbound => inbound.ReceiveAsync(new InboundMessage(Channel.Sms, 1, "SM1", Ana, "+15017122661", "Is it still there?", "", "", 0)));
    }

    [Test]
    [Order(1)]
    public async Task Leads_to_the_shop_while_the_person_has_nothing_open([Values(Tab.Desk, Tab.Phone)] int width)
    {
        var tab = await TabAsync(width);
        await tab.GoAsync(await LinkAsync());
        await Expect(tab.Page.Locator(".cart-recovery-shop h1")).ToHaveTextAsync("Welcome back");
        await tab.LookAsync("conversation-link");
        var looked = (await RowsAsync<Click>()).Count(click => click.IsHuman);

        await tab.Page.Locator("#cart-recovery-shop button").ClickAsync();

        await tab.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
        Assert.That((await RowsAsync<Click>()).Count(click => click.IsHuman), Is.EqualTo(looked + 1));
    }

    [Test]
    [Order(2)]
    public async Task Brings_back_what_the_person_has_open_when_it_is_followed()
    {
        var link = await LinkAsync();
        await using (var shopper = await Tab.OpenAsync(Store.Address, Tab.Desk, scripts: true))
            await shopper.LeaveCartAsync("ana@example.test", "canvas-bag");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(5));
        var conversation = (await RowsAsync<Episode>()).Single(episode => episode.Kind == EpisodeKind.Conversation);
        var cart = (await RowsAsync<Episode>()).Last(episode => episode is { Kind: EpisodeKind.Cart, State: EpisodeState.Open });
        await ActAsync<EpisodeWrites>(writes => writes.AttachRecipientAsync(cart.Id, conversation.RecipientId));

        var tab = await TabAsync();
        await tab.GoAsync(link);
        await tab.Page.WaitForURLAsync("**/cart*");

        await Expect(tab.Page.Locator("body")).ToContainTextAsync("Canvas bag");
    }

    private async Task<string> LinkAsync()
    {
        var conversation = (await RowsAsync<Episode>()).Single(episode => episode.Kind == EpisodeKind.Conversation);
        var url = await AskAsync<RestoreLinkIssuer, string>(issuer => issuer.IssueAsync(conversation.Id, conversation.RecipientId, touchId: 1, couponId: 0, storeId: 1, LinkOrigin.Test));
        return new Uri(url).PathAndQuery;
    }
}
