using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite;
using Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.OnSite;

/// <summary>A message that waits on the shop's pages for whoever left a cart there.</summary>
internal sealed class OnSiteChannelTests
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(61);
    private PushShop _campaign = null!;

    private CartShop Shop => _campaign.Shop;

    [SetUp]
    public async Task OpenAsync()
    {
        _campaign = await PushShop.OpenAsync("on-site");
        await SetAsync(settings => settings.ModeId = (int)OnSiteMode.Bar);
    }

    [TearDown]
    public async Task CloseAsync() => await _campaign.DisposeAsync();

    [Test]
    public async Task Anonymous_guest_finds_his_cart_when_he_comes_back()
    {
        var guest = await LeftAsync();

        await _campaign.RunAfterAsync(Later);
        var box = await BoxAsync(guest);

        var touch = await _campaign.TouchAsync();
        Assert.That((touch.State, touch.Channel, touch.DeliveredUtc), Is.EqualTo((TouchState.Sent, Channel.OnSite, (DateTime?)null)));
        Assert.That(touch.ConsentBasisId, Is.EqualTo((int)ConsentBasis.NotNeeded));
        Assert.That((await Shop.RecipientsAsync()).Single().AddressKey, Is.EqualTo($"visitor:{guest.Id}"));
        Assert.That(box!.Items.Single(), Is.EqualTo(new OnSiteItem("Kettle", 1, "$27.00", box.Items[0].PictureUrl)));
        Assert.That((box.Title.Length > 0, box.Body.Length > 0, box.Subtotal, box.Coupon), Is.EqualTo((true, true, "$27.00", (OnSiteCoupon?)null)));
    }

    [Test]
    public async Task Seeing_it_is_its_delivery_and_counts_once()
    {
        var guest = await LeftAsync();
        await _campaign.RunAfterAsync(Later);

        await ActAsync(guest, (visit, message) => visit.ShownAsync(message));
        var first = (await _campaign.TouchAsync()).DeliveredUtc;
        Shop.Clock.Move(TimeSpan.FromMinutes(5));
        await ActAsync(guest, (visit, message) => visit.ShownAsync(message));

        Assert.That(first, Is.Not.Null);
        Assert.That((await _campaign.TouchAsync()).DeliveredUtc, Is.EqualTo(first));
    }

    [Test]
    public async Task Dismissed_is_dismissed_for_good()
    {
        var guest = await LeftAsync();
        await _campaign.RunAfterAsync(Later);

        await ActAsync(guest, (visit, message) => visit.DismissedAsync(message, new CapturePlace(1, 1, "/kettle")));
        var box = await BoxAsync(guest);
        await Shop.RemoveAsync(guest, Shop.Kettle);
        await Shop.SnapshotAsync();
        await Shop.AddAsync(guest, Shop.Cup);
        await _campaign.RunAfterAsync(Later);

        var consent = (await _campaign.RowsAsync<Consent>()).Single();
        Assert.That(box, Is.Null);
        Assert.That((consent.Channel, consent.State, consent.SourceId, consent.Page), Is.EqualTo((Channel.OnSite, ConsentState.Withdrawn, (int)ConsentSource.OnSiteBox, "/kettle")));
        Assert.That((await _campaign.TouchesAsync()).Count(touch => touch.State == TouchState.Sent), Is.EqualTo(1));
        Assert.That(await _campaign.RowsAsync<OnSiteMessage>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task It_ends_with_the_episode()
    {
        var buyer = await LeftAsync();
        var leaver = await LeftAsync();
        await _campaign.RunAfterAsync(Later);
        var both = (await BoxAsync(buyer) is not null, await BoxAsync(leaver) is not null);

        await Shop.OrderAsync(buyer);
        await Shop.RemoveAsync(leaver, Shop.Kettle);

        Assert.That(both, Is.EqualTo((true, true)));
        Assert.That(await BoxAsync(buyer), Is.Null);
        Assert.That(await BoxAsync(leaver), Is.Null);
    }

    [Test]
    public async Task Going_to_the_cart_ends_it_and_counts_as_a_click()
    {
        var guest = await LeftAsync();
        await _campaign.RunAfterAsync(Later);

        await ActAsync(guest, (visit, message) => visit.FollowedAsync(message, guest));

        var click = (await _campaign.RowsAsync<CartRecovery.Attribution.Click>()).Single();
        Assert.That((click.IsHuman, click.TouchId, click.CustomerId), Is.EqualTo((true, (await _campaign.TouchAsync()).Id, guest.Id)));
        Assert.That(await BoxAsync(guest), Is.Null);
    }

    [Test]
    public async Task Nobody_speaks_for_anothers_message()
    {
        await LeftAsync();
        await _campaign.RunAfterAsync(Later);
        var message = (await _campaign.RowsAsync<OnSiteMessage>()).Single();
        var stranger = await Shop.GuestAsync();

        Assert.That(await Shop.InAsync(visit => visit.Get<OnSiteVisit>().OwnAsync(message.Id, stranger), stranger), Is.Null);
        Assert.That(await BoxAsync(stranger), Is.Null);
    }

    [Test]
    public async Task Whoever_was_hardly_away_is_left_alone()
    {
        await SetAsync(settings => settings.MinutesAway = 120);
        var guest = await LeftAsync();
        await _campaign.RunAfterAsync(Later);

        var early = await BoxAsync(guest);
        Shop.Clock.Move(TimeSpan.FromMinutes(60));

        Assert.That(early, Is.Null);
        Assert.That(await BoxAsync(guest), Is.Not.Null);
    }

    [Test]
    public async Task What_is_off_writes_nothing()
    {
        await SetAsync(settings => settings.ModeId = (int)OnSiteMode.Off);
        await LeftAsync();

        await _campaign.RunAfterAsync(Later);

        Assert.That(await _campaign.TouchesAsync(), Is.Empty);
        Assert.That(await _campaign.RowsAsync<OnSiteMessage>(), Is.Empty);
    }

    [Test]
    public async Task Without_an_on_site_step_anonymous_carts_stay_nobodys()
    {
        await using var other = await PushShop.OpenAsync("email");
        var guest = await other.Shop.GuestAsync();
        await other.Shop.AddAsync(guest, other.Shop.Kettle);

        await other.RunAfterAsync(Later);

        Assert.That((await other.Shop.EpisodeAsync()).RecipientId, Is.Zero);
        Assert.That(await other.Shop.RecipientsAsync(), Is.Empty);
    }

    [Test]
    public async Task Address_saved_later_is_found_although_the_visitor_had_a_message()
    {
        var guest = await LeftAsync();
        await _campaign.RunAfterAsync(Later);
        var visitor = (await Shop.EpisodeAsync()).RecipientId;

        await Shop.SaveBillingAsync(guest, "ana@example.test");
        await Shop.AddAsync(guest, Shop.Cup);
        await _campaign.RunAfterAsync(Later);

        var episode = await Shop.EpisodeAsync();
        Assert.That(episode.RecipientId, Is.Not.EqualTo(visitor));
        Assert.That((await _campaign.RowsAsync<OnSiteMessage>()).Single().RecipientId, Is.EqualTo(episode.RecipientId));
        Assert.That((await _campaign.TouchAsync()).RecipientId, Is.EqualTo(episode.RecipientId));
    }

    [Test]
    public async Task Erase_takes_it_away()
    {
        var guest = await LeftAsync();
        await _campaign.RunAfterAsync(Later);

        await Shop.InAsync(visit => visit.Get<PersonalDataEraser>().EraseAsync(guest.Id, null));

        Assert.That(await _campaign.RowsAsync<OnSiteMessage>(), Is.Empty);
    }

    [Test]
    public async Task Old_ones_go_with_their_episodes()
    {
        await LeftAsync();
        await _campaign.RunAfterAsync(Later);
        var kept = (await _campaign.RowsAsync<OnSiteMessage>()).Count;

        await _campaign.RunAfterAsync(TimeSpan.FromDays(5));
        await _campaign.RunAfterAsync(TimeSpan.FromDays(366));

        Assert.That(kept, Is.EqualTo(1));
        Assert.That(await _campaign.RowsAsync<OnSiteMessage>(), Is.Empty);
    }

    [Test]
    public async Task Script_is_small()
    {
        var script = new FileInfo(Path.Combine(TestContext.CurrentContext.TestDirectory, "Content", "cart-recovery-box.js"));

        Assert.That(script.Exists, Is.True, script.FullName);
        Assert.That(script.Length, Is.LessThan(10 * 1024));
        await Task.CompletedTask;
    }

    private async Task<Customer> LeftAsync()
    {
        var guest = await Shop.GuestAsync();
        await Shop.AddAsync(guest, Shop.Kettle);
        return guest;
    }

    private Task<OnSiteBoxModel?> BoxAsync(Customer customer) => Shop.InAsync(async visit =>
        await visit.Get<OnSiteBoxes>().ForAsync(await visit.GuestAsync(), 1, await visit.Get<ISettingService>().LoadSettingAsync<CartRecoveryOnSiteSettings>()), customer);

    private async Task ActAsync(Customer customer, Func<OnSiteVisit, OnSiteMessage, Task> act)
    {
        var message = (await _campaign.RowsAsync<OnSiteMessage>())[^1];
        await Shop.InAsync(async visit => await act(visit.Get<OnSiteVisit>(), (await visit.Get<OnSiteVisit>().OwnAsync(message.Id, customer))!), customer);
    }

    private Task SetAsync(Action<CartRecoveryOnSiteSettings> change) => Shop.InAsync(async visit =>
    {
        var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoveryOnSiteSettings>();
        change(settings);
        await visit.Get<ISettingService>().SaveSettingAsync(settings);
    });
}
