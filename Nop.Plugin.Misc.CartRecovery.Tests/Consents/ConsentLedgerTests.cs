using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class ConsentLedgerTests(DatabaseKind database)
{
    private MailShop _shop = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _shop = await MailShop.OpenAsync(database);

    [OneTimeTearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task Nobody_has_consented_by_being_known()
    {
        var person = await _shop.PersonAsync("known@example.test");

        Assert.That(await StateAsync(person), Is.EqualTo(ConsentState.None));
    }

    [Test]
    public async Task A_ticked_box_is_kept_with_its_proof()
    {
        var person = await _shop.PersonAsync("box@example.test");

        await using (var visit = _shop.Visit())
            await visit.Get<ConsentLedger>().GrantAsync(new ConsentRecord(person.Id, Channel.Email, ConsentSource.CheckoutBox, _shop.Main.Id, 3, "Yes, write to me", "/onepagecheckout"));

        Assert.That(await StateAsync(person), Is.EqualTo(ConsentState.Granted));
        var row = (await RowsAsync(person)).Single();
        Assert.Multiple(() =>
        {
            Assert.That((ConsentSource)row.SourceId, Is.EqualTo(ConsentSource.CheckoutBox));
            Assert.That((row.Wording, row.Page, row.LanguageId, row.StoreId), Is.EqualTo(("Yes, write to me", "/onepagecheckout", 3, _shop.Main.Id)));
            Assert.That(row.CreatedUtc, Is.EqualTo(_shop.Shop.Clock.GetUtcNow().UtcDateTime));
        });
    }

    [Test]
    public async Task The_newest_word_counts_and_none_is_lost()
    {
        var person = await _shop.PersonAsync("changes@example.test");

        await using (var visit = _shop.Visit())
        {
            var record = new ConsentRecord(person.Id, Channel.Email, ConsentSource.CheckoutBox, _shop.Main.Id);
            await visit.Get<ConsentLedger>().GrantAsync(record);
            await visit.Get<ConsentLedger>().WithdrawAsync(record);
        }

        Assert.That(await StateAsync(person), Is.EqualTo(ConsentState.Withdrawn));
        Assert.That((await RowsAsync(person)).Select(row => row.State), Is.EqualTo(new[] { ConsentState.Granted, ConsentState.Withdrawn }));
    }

    [Test]
    public async Task A_word_on_one_channel_says_nothing_of_another()
    {
        var person = await _shop.PersonAsync("one-channel@example.test");
        await using var visit = _shop.Visit();

        await visit.Get<ConsentLedger>().GrantAsync(new ConsentRecord(person.Id, Channel.Sms, ConsentSource.CheckoutBox, _shop.Main.Id));

        Assert.That(await StateAsync(person), Is.EqualTo(ConsentState.None));
    }

    [TestCase("Reader@Example.test", true, true, ExpectedResult = ConsentState.Granted)]
    [TestCase("idle-reader@example.test", false, true, ExpectedResult = ConsentState.None)]
    [TestCase("uncounted-reader@example.test", true, false, ExpectedResult = ConsentState.None)]
    public async Task<ConsentState> Newsletter_of_the_store_counts_when_active_and_the_setting_says_so(string email, bool active, bool counts)
    {
        await _shop.SetAsync(settings => settings.NewsletterCountsAsConsent = counts);
        var person = await _shop.PersonAsync(email.ToLowerInvariant());
        await SubscribeAsync(email, active, _shop.Main.Id);

        var state = await StateAsync(person);

        await _shop.SetAsync(settings => settings.NewsletterCountsAsConsent = true);
        return state;
    }

    [Test]
    public async Task Newsletter_of_another_store_does_not_count()
    {
        var person = await _shop.PersonAsync("elsewhere@example.test");
        await SubscribeAsync("elsewhere@example.test", true, _shop.Other.Id);

        Assert.That(await StateAsync(person), Is.EqualTo(ConsentState.None));
    }

    [Test]
    public async Task A_refusal_outweighs_the_newsletter()
    {
        var person = await _shop.PersonAsync("refused-reader@example.test");
        await SubscribeAsync("refused-reader@example.test", true, _shop.Main.Id);

        await using (var visit = _shop.Visit())
            await visit.Get<ConsentLedger>().WithdrawAsync(new ConsentRecord(person.Id, Channel.Email, ConsentSource.OneClick, _shop.Main.Id));

        Assert.That(await StateAsync(person), Is.EqualTo(ConsentState.Withdrawn));
    }

    private async Task<ConsentState> StateAsync(Recipient person)
    {
        await using var visit = _shop.Visit();
        return await visit.Get<ConsentLedger>().StateAsync(person, Channel.Email, _shop.Main.Id);
    }

    private async Task<List<Consent>> RowsAsync(Recipient person)
    {
        await using var visit = _shop.Visit();
        return [.. (await visit.RowsAsync<Consent>()).Where(row => row.RecipientId == person.Id)];
    }

    private async Task SubscribeAsync(string email, bool active, int storeId)
    {
        await using var visit = _shop.Visit();
        await visit.AddAsync(new NewsLetterSubscription { NewsLetterSubscriptionGuid = Guid.NewGuid(), Email = email, Active = active, StoreId = storeId, TypeId = 1 });
    }
}
