using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class FactsLoaderTests
{
    private TouchShop _shop = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _shop = await TouchShop.OpenAsync();
        await _shop.CampaignAsync(campaign => campaign.QuietAfterOrderHours = 240, "email", 1);
    }

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task An_order_is_found_by_account_and_by_the_billing_e_mail_in_any_case()
    {
        var byAccount = await _shop.ShopperAsync();
        var byEmail = await _shop.ShopperAsync();
        await _shop.OrderAsync(byAccount);
        await _shop.OrderAsync(byEmail, otherDevice: true);
        _shop.Clock.Move(TimeSpan.FromDays(3));
        var nobody = await _shop.LeftCartAsync();

        var loaded = await LoadAsync(await _shop.CartAsync(byAccount), await _shop.CartAsync(byEmail), nobody);

        Assert.That(loaded.Select(row => row.Facts.Recipient.LastOrderUtc), Is.EqualTo(new DateTime?[] { _shop.NowUtc.AddDays(-3), _shop.NowUtc.AddDays(-3), null }));
    }

    [Test]
    public async Task Without_an_address_there_is_no_channel_and_nobody_to_ask()
    {
        var shopper = await _shop.ShopperAsync();

        var facts = (await LoadAsync(await _shop.CartAsync(shopper, episode => episode.RecipientId = 0)))[0].Facts.Recipient;

        Assert.That(facts.Channels.Select(channel => (channel.Channel, channel.HasAddress, channel.Consent)), Is.EqualTo(new[]
        {
            (Channel.Email, false, ConsentState.None), (Channel.Sms, false, ConsentState.None),
        }));
    }

    [Test]
    public async Task The_zone_is_the_recipients_own_then_the_accounts_then_the_shops()
    {
        await SetZonesAsync("Europe/Bucharest", own: true);
        var guest = await _shop.ShopperAsync();
        var known = await _shop.ShopperAsync();
        var registered = await _shop.ShopperAsync();
        await _shop.ChangeAsync<Recipient>(known.RecipientId, recipient => recipient.TimeZoneId = "America/Sao_Paulo");
        await _shop.ChangeAsync<Customer>(registered.CustomerId, customer => customer.TimeZoneId = "Asia/Kolkata");

        var loaded = await LoadAsync(await _shop.CartAsync(guest), await _shop.CartAsync(known), await _shop.CartAsync(registered, episode => episode.IsGuest = false));

        Assert.That(loaded.Select(row => row.Facts.Recipient.Zone.Id), Is.EqualTo(new[] { "Europe/Bucharest", "America/Sao_Paulo", "Asia/Kolkata" }));
    }

    [Test]
    public async Task Without_a_choice_the_billing_address_tells_the_zone_and_the_country()
    {
        var shopper = await _shop.ShopperAsync();
        var country = await _shop.AddAsync(new Country { Name = "Brazil", TwoLetterIsoCode = "BR" });
        var state = await _shop.AddAsync(new StateProvince { CountryId = country.Id, Name = "Amazonas", Abbreviation = "AM" });
        var address = await _shop.AddAsync(new Address { CountryId = country.Id, StateProvinceId = state.Id, CreatedOnUtc = _shop.NowUtc });
        await _shop.ChangeAsync<Customer>(shopper.CustomerId, customer => customer.BillingAddressId = address.Id);

        var facts = (await LoadAsync(await _shop.CartAsync(shopper)))[0].Facts.Recipient;

        Assert.That((facts.Zone.Id, facts.Country), Is.EqualTo(("America/Manaus", "BR")));
    }

    [Test]
    public async Task A_zone_that_nobody_knows_falls_back_to_the_shops()
    {
        var shopper = await _shop.ShopperAsync();
        await _shop.ChangeAsync<Recipient>(shopper.RecipientId, recipient => (recipient.TimeZoneId, recipient.Phone) = ("Mars/Olympus", ""));

        Assert.That((await LoadAsync(await _shop.CartAsync(shopper)))[0].Facts.Recipient.Zone.BaseUtcOffset, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task Suppression_and_a_later_withdrawal_are_seen_and_somebody_elses_are_not()
    {
        var refused = await _shop.ShopperAsync();
        var suppressed = await _shop.ShopperAsync();
        var free = await _shop.ShopperAsync();
        await _shop.AddAsync(new Consent { RecipientId = refused.RecipientId, ChannelId = 1, StateId = (int)ConsentState.Withdrawn, StoreId = 1, CreatedUtc = _shop.NowUtc });
        await _shop.AddAsync(new Suppression { ChannelId = 1, AddressHash = AddressKey.Hash(suppressed.Email), CauseId = 1, CreatedUtc = _shop.NowUtc });

        var loaded = await LoadAsync(await _shop.CartAsync(refused), await _shop.CartAsync(suppressed), await _shop.CartAsync(free));

        Assert.That(loaded.Select(row => row.Facts.Recipient.Channels[0]).Select(channel => (channel.Consent, channel.Suppressed)), Is.EqualTo(new[]
        {
            (ConsentState.Withdrawn, false), (ConsentState.Granted, true), (ConsentState.Granted, false),
        }));
    }

    [Test]
    public async Task A_touch_of_another_campaign_settles_no_step_but_keeps_its_distance()
    {
        var episode = await _shop.LeftCartAsync();
        await _shop.AddAsync(new Touch { EpisodeId = episode.Id, CampaignId = 99, StepId = 99, StepNumber = 1, ChannelId = 1, RecipientId = episode.RecipientId, State = TouchState.Sent, SentUtc = _shop.NowUtc, DueUtc = _shop.NowUtc, DecidedUtc = _shop.NowUtc });

        var facts = (await LoadAsync(episode))[0].Facts;

        Assert.That(facts.History.Select(past => (past.StepNumber, past.Final, past.SentUtc)), Is.EqualTo(new[] { (0, true, (DateTime?)_shop.NowUtc) }));
        Assert.That(facts.Recipient.Sent, Is.EqualTo(new[] { _shop.NowUtc }));
    }

    [Test]
    public async Task Somebody_elses_claim_counts_as_reached_and_ones_own_does_not()
    {
        var episode = await _shop.LeftCartAsync();
        var claim = await _shop.AddAsync(new Touch { EpisodeId = 777, StepId = 1, ChannelId = 1, RecipientId = episode.RecipientId, State = TouchState.Claimed, DueUtc = _shop.NowUtc, DecidedUtc = _shop.NowUtc });
        await using var scope = _shop.Scope();
        var campaigns = new CampaignSet(await scope.Get<CampaignStore>().ActiveAsync());

        var seen = await scope.Get<FactsLoader>().LoadAsync([episode], campaigns, _shop.NowUtc);
        var own = await scope.Get<FactsLoader>().LoadAsync([episode], campaigns, _shop.NowUtc, claim.Id);

        Assert.That((seen[0].Facts.Recipient.Sent.Count, own[0].Facts.Recipient.Sent.Count), Is.EqualTo((1, 0)));
    }

    private async Task<IReadOnlyList<LoadedEpisode>> LoadAsync(params Episode[] episodes)
    {
        await using var scope = _shop.Scope();
        return await scope.Get<FactsLoader>().LoadAsync(episodes, new CampaignSet(await scope.Get<CampaignStore>().ActiveAsync()), _shop.NowUtc);
    }

    private async Task SetZonesAsync(string shop, bool own)
    {
        await using var scope = _shop.Scope();
        await scope.Get<ISettingService>().SaveSettingAsync(new DateTimeSettings { DefaultStoreTimeZoneId = shop, AllowCustomersToSetTimeZone = own });
    }
}
