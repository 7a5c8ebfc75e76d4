using Nop.Core.Domain.Customers;
using Nop.Core.Events;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Subscriptions;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush;

/// <summary>Who may be reached at which browser, from the click on yes to the erase.</summary>
internal sealed class PushOptInTests
{
    private PushShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await PushShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Yes_is_kept_with_the_words_the_page_and_the_language()
    {
        var guest = await _shop.Shop.GuestAsync();

        await _shop.SubscribeAsync(guest, "phone");
        await _shop.SubscribeAsync(guest, "phone");

        var consent = (await _shop.RowsAsync<Consent>()).Single();
        Assert.That((consent.Channel, consent.State, consent.SourceId), Is.EqualTo((Channel.WebPush, ConsentState.Granted, (int)ConsentSource.PushPrompt)));
        Assert.That((consent.Page, consent.LanguageId, consent.StoreId), Is.EqualTo(("/kettle", 1, 1)));
        Assert.That(consent.Wording, Does.StartWith("May we remind you"));
        Assert.That((await _shop.RowsAsync<PushSubscription>()).Single().CustomerId, Is.EqualTo(guest.Id));
    }

    [Test]
    public async Task Merchants_own_words_are_the_proof()
    {
        await _shop.PushAsync(settings => settings.Question = "Shall we ring?");

        await _shop.SubscribeAsync(await _shop.Shop.GuestAsync(), "phone");

        Assert.That((await _shop.RowsAsync<Consent>()).Single().Wording, Is.EqualTo("Shall we ring?"));
    }

    [Test]
    public async Task Visitor_who_gives_his_address_takes_browser_consent_and_past_touches_along()
    {
        var (guest, _) = await _shop.LeftAsync("phone");
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(61));

        await _shop.Shop.InAsync(async visit => await visit.Get<ContactCapture>().NoteAsync(
            await visit.GuestAsync(), new RecipientDetails("ana@example.test", CustomerId: guest.Id), ConsentAnswers.None, new CapturePlace(1, 1, "/checkout")), guest);

        var known = (await _shop.RowsAsync<Recipient>()).Single(person => person.Email.Length > 0);
        Assert.That((await _shop.Shop.EpisodeAsync()).RecipientId, Is.EqualTo(known.Id));
        Assert.That((await _shop.RowsAsync<PushSubscription>()).Single().RecipientId, Is.EqualTo(known.Id));
        Assert.That((await _shop.TouchAsync()).RecipientId, Is.EqualTo(known.Id));
        var consent = (await _shop.RowsAsync<Consent>()).Single(row => row.RecipientId == known.Id && row.Channel == Channel.WebPush);
        Assert.That((consent.State, consent.Page), Is.EqualTo((ConsentState.Granted, "/kettle")));
    }

    [Test]
    public async Task Guest_who_signs_in_is_the_account_at_that_browser_from_then_on()
    {
        var (guest, _) = await _shop.LeftAsync("phone");
        var account = await _shop.Shop.AccountAsync();

        await _shop.Shop.InAsync(visit => visit.Get<IEventPublisher>().PublishAsync(new CustomerLoggedinEvent(account, guest)));

        var row = (await _shop.RowsAsync<PushSubscription>()).Single();
        var known = (await _shop.RowsAsync<Recipient>()).Single(person => person.AddressKey == "ana@example.test");
        Assert.That((row.CustomerId, row.RecipientId), Is.EqualTo((account.Id, known.Id)));
        Assert.That((await _shop.RowsAsync<Consent>()).Any(consent => consent.RecipientId == known.Id && consent.State == ConsentState.Granted), Is.True);
    }

    [Test]
    public async Task Consent_ends_with_the_last_browser()
    {
        var (_, browsers) = await _shop.LeftAsync("phone", "desk");

        await _shop.StopAsync(browsers[0]);
        var after = (await _shop.RowsAsync<Consent>()).Last().State;
        await _shop.StopAsync(browsers[1]);
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(61));

        Assert.That(after, Is.EqualTo(ConsentState.Granted));
        Assert.That((await _shop.RowsAsync<Consent>()).Last().State, Is.EqualTo(ConsentState.Withdrawn));
        Assert.That(_shop.Service.Received, Is.Empty);
        Assert.That((await _shop.TouchesAsync()).Where(touch => touch.State == TouchState.Sent), Is.Empty);
    }

    [Test]
    public async Task New_yes_takes_an_earlier_no_back()
    {
        var (guest, browsers) = await _shop.LeftAsync("phone");
        await _shop.StopAsync(browsers[0]);

        await _shop.SubscribeAsync(guest, "phone");
        await _shop.RunAfterAsync(TimeSpan.FromMinutes(61));

        Assert.That(_shop.Service.Received, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Browser_whose_address_changed_stays_the_same_persons()
    {
        var (_, browsers) = await _shop.LeftAsync("before");
        var before = (await _shop.RowsAsync<PushSubscription>()).Single();
        using var next = _shop.Service.Browser("after");
        using var stranger = _shop.Service.Browser("stranger");

        var renewed = await _shop.RenewAsync(browsers[0], next);
        var again = await _shop.RenewAsync(browsers[0], stranger);

        var row = (await _shop.RowsAsync<PushSubscription>()).Single();
        Assert.That((renewed, again), Is.EqualTo((true, false)));
        Assert.That((row.RecipientId, row.CustomerId, row.Endpoint), Is.EqualTo((before.RecipientId, before.CustomerId, next.Endpoint)));
        Assert.That(await _shop.RowsAsync<Consent>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Endpoint_that_is_no_push_service_is_not_taken()
    {
        var guest = await _shop.Shop.GuestAsync();
        await _shop.PushAsync(settings => settings.AllowLoopback = false);
        using var browser = _shop.Service.Browser("x");

        Assert.That(await _shop.TrySubscribeAsync(guest, "https://169.254.169.254/x", browser), Is.False);
        Assert.That(await _shop.TrySubscribeAsync(guest, browser.Endpoint, browser), Is.False);
        Assert.That(await _shop.RowsAsync<PushSubscription>(), Is.Empty);
        Assert.That(await _shop.RowsAsync<Consent>(), Is.Empty);
    }

    [Test]
    public async Task One_person_keeps_ten_browsers_at_the_most()
    {
        var guest = await _shop.Shop.GuestAsync();

        for (var number = 0; number < 13; number++)
            await _shop.SubscribeAsync(guest, $"browser{number}");

        var rows = await _shop.RowsAsync<PushSubscription>();
        Assert.That(rows, Has.Count.EqualTo(PushSubscriptionStore.MostOfOne));
        Assert.That(rows[^1].Endpoint, Does.EndWith("browser12"));
    }

    [Test]
    public async Task Erase_leaves_no_browser_and_no_secret_behind()
    {
        var (guest, _) = await _shop.LeftAsync("phone");

        await _shop.Shop.InAsync(visit => visit.Get<PersonalDataEraser>().EraseAsync(guest.Id, null));

        Assert.That(await _shop.RowsAsync<PushSubscription>(), Is.Empty);
        Assert.That((await _shop.RowsAsync<Recipient>()).Single().AddressKey, Does.StartWith("erased:"));
    }

    [Test]
    public async Task Refusal_on_the_preference_page_forgets_the_browsers()
    {
        var (_, _) = await _shop.LeftAsync("phone");
        var person = (await _shop.RowsAsync<Recipient>()).Single();

        await _shop.Shop.InAsync(visit => visit.Get<Refusals>().RefuseAsync(person, new ConsentRecord(person.Id, Channel.WebPush, ConsentSource.PreferencePage, 1), SuppressionCause.Unsubscribed));

        Assert.That(await _shop.RowsAsync<PushSubscription>(), Is.Empty);
    }

    [Test]
    public async Task Push_that_is_off_reaches_nobody()
    {
        await _shop.LeftAsync("phone");
        await _shop.PushAsync(settings => settings.Enabled = false);

        await _shop.RunAfterAsync(TimeSpan.FromMinutes(61));

        Assert.That(_shop.Service.Received, Is.Empty);
        Assert.That(await _shop.TouchesAsync(), Is.Empty);
        Assert.That(await _shop.Shop.InAsync(visit => visit.Get<WebPushReadiness>().ProblemAsync(1)), Does.EndWith("WebPush.Problem.Off"));
    }
}
