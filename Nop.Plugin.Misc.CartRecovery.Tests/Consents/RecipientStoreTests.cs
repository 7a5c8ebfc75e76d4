using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class RecipientStoreTests(DatabaseKind database)
{
    private MailShop _shop = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _shop = await MailShop.OpenAsync(database);

    [OneTimeTearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task One_address_is_one_person_however_it_is_typed()
    {
        var first = await EnsureAsync(new RecipientDetails("Ana.Pop@Example.test"));
        var second = await EnsureAsync(new RecipientDetails(" ana.pop@example.TEST "));

        Assert.That(second.Id, Is.EqualTo(first.Id));
        Assert.That((second.AddressKey, second.Email), Is.EqualTo(("ana.pop@example.test", "Ana.Pop@Example.test")));
    }

    [Test]
    public async Task What_is_learned_later_is_added_and_what_is_missing_later_stays()
    {
        await EnsureAsync(new RecipientDetails("learn@example.test", Name: "Ana", CustomerId: 7));

        await EnsureAsync(new RecipientDetails("learn@example.test", Phone: "+40712345678", TimeZoneId: "Europe/Bucharest"));

        var known = await StoredAsync("learn@example.test");
        Assert.That((known.Name, known.CustomerId, known.Phone, known.TimeZoneId), Is.EqualTo(("Ana", 7, "+40712345678", "Europe/Bucharest")));
    }

    [Test]
    public async Task A_phone_alone_is_a_person_too()
    {
        var person = await EnsureAsync(new RecipientDetails("", "+40712000111"));

        Assert.That(person.AddressKey, Is.EqualTo("tel:+40712000111"));
    }

    [Test]
    public void Nothing_to_reach_by_is_nobody() =>
        Assert.ThrowsAsync<ArgumentException>(() => EnsureAsync(new RecipientDetails("  ")));

    [Test]
    public async Task Eight_requests_at_once_make_one_person()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => EnsureAsync(new RecipientDetails("race@example.test")))));

        Assert.That(found.Select(person => person.Id).Distinct().Count(), Is.EqualTo(1));
        await using var visit = _shop.Visit();
        Assert.That((await visit.RowsAsync<Recipient>()).Count(row => row.AddressKey == "race@example.test"), Is.EqualTo(1));
    }

    private async Task<Recipient> EnsureAsync(RecipientDetails details)
    {
        await using var visit = _shop.Visit();
        return await visit.Get<RecipientStore>().EnsureAsync(details);
    }

    private async Task<Recipient> StoredAsync(string key)
    {
        await using var visit = _shop.Visit();
        return (await visit.RowsAsync<Recipient>()).Single(row => row.AddressKey == key);
    }
}
