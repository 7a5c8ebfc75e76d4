using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

internal sealed class SavedContactTests
{
    private CartShop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await CartShop.OpenAsync();

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Address_a_guest_saves_says_who_he_is()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);

        await _shop.SaveBillingAsync(guest, "Ana@Example.test", "+40 721 123 456");

        var recipient = (await _shop.RecipientsAsync()).Single();
        Assert.That((recipient.AddressKey, recipient.Phone, recipient.Name, recipient.CustomerId), Is.EqualTo(("ana@example.test", "+40 721 123 456", "Ana Pop", guest.Id)));
        Assert.That((await _shop.EpisodeAsync()).RecipientId, Is.EqualTo(recipient.Id));
        Assert.That(await ConsentsAsync(), Is.Empty);
    }

    [Test]
    public async Task Corrected_address_makes_the_episode_the_other_persons()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.SaveBillingAsync(guest, "ana@exmple.test");
        await _shop.SaveBillingAsync(guest, "ana@example.test");

        var right = (await _shop.RecipientsAsync()).Single(recipient => recipient.AddressKey == "ana@example.test");
        Assert.That((await _shop.EpisodeAsync()).RecipientId, Is.EqualTo(right.Id));
    }

    [Test]
    public async Task Address_without_a_cart_is_not_kept()
    {
        await _shop.SaveBillingAsync(await _shop.GuestAsync(), "ana@example.test");

        Assert.That(await _shop.RecipientsAsync(), Is.Empty);
    }

    [TestCase("not an address", "")]
    [TestCase("ana@example.test,eve@example.test", "12")]
    public async Task Address_that_reaches_nobody_is_not_kept(string email, string phone)
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);

        await _shop.SaveBillingAsync(guest, email, phone);

        Assert.That(await _shop.RecipientsAsync(), Is.Empty);
    }

    [Test]
    public async Task Saved_again_it_costs_nothing_on_our_tables()
    {
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.SaveBillingAsync(guest, "ana@example.test");

        using var statements = new Statements();
        await _shop.SaveBillingAsync(guest, "ana@example.test");

        Assert.That(statements.OnOurTables, Is.Empty);
    }

    [Test]
    public async Task Notice_is_written_down_once_with_its_words_and_never_over_a_refusal()
    {
        await _shop.SettingsAsync(settings =>
        {
            settings.ConsentModeId = (int)ConsentMode.Notice;
            settings.ConsentWording = "We may write to you.";
        });
        var guest = await _shop.GuestAsync();
        await _shop.AddAsync(guest, _shop.Kettle);
        await _shop.SaveBillingAsync(guest, "ana@example.test");
        await _shop.SaveBillingAsync(guest, "ana@example.test", "+40 721 123 456");

        var told = (await ConsentsAsync()).Single();
        Assert.That((told.State, told.SourceId, told.Wording), Is.EqualTo((ConsentState.Granted, (int)ConsentSource.Notice, "We may write to you.")));
        Assert.That(told.LanguageId, Is.GreaterThan(0));

        await _shop.InAsync(visit => visit.Get<ConsentLedger>().WithdrawAsync(new ConsentRecord(told.RecipientId, Channel.Email, ConsentSource.PreferencePage, told.StoreId)));
        await _shop.SaveBillingAsync(guest, "ana@example.test", "+40 721 999 999");
        Assert.That((await ConsentsAsync())[^1].State, Is.EqualTo(ConsentState.Withdrawn));
    }

    private Task<List<Consent>> ConsentsAsync() => _shop.InAsync(visit => visit.RowsAsync<Consent>());
}
