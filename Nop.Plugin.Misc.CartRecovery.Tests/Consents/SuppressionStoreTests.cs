using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class SuppressionStoreTests(DatabaseKind database)
{
    private MailShop _shop = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _shop = await MailShop.OpenAsync(database);

    [OneTimeTearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task An_address_is_known_by_its_hash_only()
    {
        await using var visit = _shop.Visit();

        await visit.Get<SuppressionStore>().AddAsync(Channel.Email, "hash@example.test", SuppressionCause.Unsubscribed);

        var row = (await visit.RowsAsync<Suppression>()).Single(stored => stored.AddressHash == AddressKey.Hash("hash@example.test"));
        Assert.That(row.AddressHash, Has.Length.EqualTo(64).And.Not.Contains("hash@"));
    }

    [Test]
    public async Task Only_the_suppressed_of_many_and_only_on_that_channel()
    {
        await using var visit = _shop.Visit();
        var store = visit.Get<SuppressionStore>();
        await store.AddAsync(Channel.Email, "stop@example.test", SuppressionCause.Unsubscribed);

        Assert.That(await store.SuppressedAsync(Channel.Email, ["stop@example.test", "go@example.test", "stop@example.test"]), Is.EquivalentTo(new[] { "stop@example.test" }));
        Assert.That(await store.SuppressedAsync(Channel.Sms, ["stop@example.test"]), Is.Empty);
    }

    [TestCase(SuppressionCause.NewsletterLeft, SuppressionCause.Unsubscribed, ExpectedResult = SuppressionCause.Unsubscribed)]
    [TestCase(SuppressionCause.Erased, SuppressionCause.NewsletterLeft, ExpectedResult = SuppressionCause.Erased)]
    [TestCase(SuppressionCause.Manual, SuppressionCause.Unsubscribed, ExpectedResult = SuppressionCause.Manual)]
    public async Task<SuppressionCause> Said_twice_it_is_one_row_with_the_stronger_cause(SuppressionCause first, SuppressionCause second)
    {
        await using var visit = _shop.Visit();
        var address = $"{first}-{second}@example.test";

        await visit.Get<SuppressionStore>().AddAsync(Channel.Email, address, first);
        await visit.Get<SuppressionStore>().AddAsync(Channel.Email, address, second);

        return (SuppressionCause)(await visit.RowsAsync<Suppression>()).Single(row => row.AddressHash == AddressKey.Hash(address)).CauseId;
    }

    [Test]
    public async Task Only_a_named_cause_is_lifted()
    {
        await using var visit = _shop.Visit();
        var store = visit.Get<SuppressionStore>();
        await store.AddAsync(Channel.Email, "staff@example.test", SuppressionCause.Manual);

        Assert.That(await store.LiftAsync(Channel.Email, "staff@example.test", SuppressionCause.Unsubscribed, SuppressionCause.NewsletterLeft), Is.False);
        Assert.That(await store.LiftAsync(Channel.Email, "staff@example.test", SuppressionCause.Manual), Is.True);
        Assert.That(await store.SuppressedAsync(Channel.Email, ["staff@example.test"]), Is.Empty);
    }
}
