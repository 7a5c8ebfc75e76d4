using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Messages;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents;

public sealed class NewsletterTests
{
    private MailShop _shop = null!;

    [SetUp]
    public async Task OpenAsync() => _shop = await MailShop.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Who_leaves_the_newsletter_is_not_written_to_and_what_is_queued_is_taken_back()
    {
        await using var visit = _shop.Visit();
        var cart = await _shop.LeaveCartAsync("leaver@example.test", lines: [(await visit.AddProductAsync()).Of()]);
        var subscription = await SubscribeAsync(visit, "leaver@example.test");
        await _shop.QueueAsync(cart);

        await visit.Get<INewsLetterSubscriptionService>().DeleteNewsLetterSubscriptionAsync(subscription);

        Assert.That(await IsSuppressedAsync(visit, "leaver@example.test"), Is.True);
        Assert.That(await visit.Get<ConsentLedger>().StateAsync(cart.Recipient, Channel.Email, _shop.Main.Id), Is.EqualTo(ConsentState.Withdrawn));
        Assert.That(await visit.RowsAsync<QueuedEmail>(), Is.Empty);
        Assert.That((Reason)(await _shop.TouchAsync(cart)).ReasonId, Is.EqualTo(Reason.AddressSuppressed));
    }

    [Test]
    public async Task Where_the_newsletter_is_no_consent_leaving_it_is_no_refusal()
    {
        await _shop.SetAsync(settings => settings.NewsletterCountsAsConsent = false);
        await using var visit = _shop.Visit();
        var subscription = await SubscribeAsync(visit, "separate@example.test");

        await visit.Get<INewsLetterSubscriptionService>().DeleteNewsLetterSubscriptionAsync(subscription);

        Assert.That(await IsSuppressedAsync(visit, "separate@example.test"), Is.False);
    }

    [Test]
    public async Task Who_leaves_one_of_two_newsletters_is_still_a_subscriber()
    {
        await using var visit = _shop.Visit();
        var left = await SubscribeAsync(visit, "two@example.test");
        await SubscribeAsync(visit, "two@example.test", type: 2);

        await visit.Get<INewsLetterSubscriptionService>().DeleteNewsLetterSubscriptionAsync(left);

        Assert.That(await IsSuppressedAsync(visit, "two@example.test"), Is.False);
    }

    [Test]
    public async Task Joining_again_takes_back_what_leaving_did()
    {
        var person = await _shop.PersonAsync("again@example.test");
        await using var visit = _shop.Visit();
        await visit.Get<INewsLetterSubscriptionService>().DeleteNewsLetterSubscriptionAsync(await SubscribeAsync(visit, "again@example.test"));

        await SubscribeAsync(visit, "again@example.test");

        Assert.That(await IsSuppressedAsync(visit, "again@example.test"), Is.False);
        Assert.That(await visit.Get<ConsentLedger>().StateAsync(person, Channel.Email, _shop.Main.Id), Is.EqualTo(ConsentState.Granted));
    }

    [Test]
    public async Task Joining_the_newsletter_does_not_take_back_an_unsubscription_from_ours()
    {
        await using var visit = _shop.Visit();
        await visit.Get<SuppressionStore>().AddAsync(Channel.Email, "ours@example.test", SuppressionCause.Unsubscribed);

        await SubscribeAsync(visit, "ours@example.test");

        Assert.That(await IsSuppressedAsync(visit, "ours@example.test"), Is.True);
    }

    [Test]
    public async Task An_entry_by_the_staff_is_not_the_persons_word()
    {
        await using var visit = _shop.Visit();
        await visit.Get<SuppressionStore>().AddAsync(Channel.Email, "staff@example.test", SuppressionCause.NewsletterLeft);
        visit.Context.Request.RouteValues["area"] = "Admin";

        await SubscribeAsync(visit, "staff@example.test");

        Assert.That(await IsSuppressedAsync(visit, "staff@example.test"), Is.True);
    }

    private async Task<NewsLetterSubscription> SubscribeAsync(StandInScope visit, string email, int type = 1)
    {
        var subscription = new NewsLetterSubscription { NewsLetterSubscriptionGuid = Guid.NewGuid(), Email = email, Active = true, StoreId = _shop.Main.Id, TypeId = type };
        await visit.Get<INewsLetterSubscriptionService>().InsertNewsLetterSubscriptionAsync(subscription);
        return subscription;
    }

    private static async Task<bool> IsSuppressedAsync(StandInScope visit, string email) =>
        (await visit.Get<SuppressionStore>().SuppressedAsync(Channel.Email, [email])).Count > 0;
}
