using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Services.Customers;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.Email;

public sealed class CustomerTokensTests
{
    private MailShop _shop = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _shop = await MailShop.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task A_guest_is_named_by_what_was_captured()
    {
        await using var visit = _shop.Visit();
        var guest = await visit.Get<ICustomerService>().InsertGuestCustomerAsync();

        var tokens = await TokensAsync(guest, "guest@example.test", "Ana Pop");

        Assert.That((tokens["Customer.Email"], tokens["Customer.FullName"], tokens["Customer.FirstName"]), Is.EqualTo(("guest@example.test", "Ana Pop", "Ana")));
    }

    [Test]
    public async Task A_customers_own_record_comes_first_and_is_made_harmless()
    {
        await using var visit = _shop.Visit();
        var customer = await visit.Get<ICustomerService>().InsertGuestCustomerAsync();
        (customer.Email, customer.FirstName) = ("own@example.test", "Eve %Store.Name%");
        await visit.Get<ICustomerService>().UpdateCustomerAsync(customer);

        var tokens = await TokensAsync(customer, "other@example.test", "Somebody");

        Assert.That((tokens["Customer.Email"], tokens["Customer.FirstName"]), Is.EqualTo(("own@example.test", "Eve ％Store.Name%")));
    }

    [Test]
    public async Task When_the_record_is_gone_the_shops_own_task_account_is_not_named()
    {
        var tokens = await TokensAsync(null, "gone@example.test", "Ana Pop");

        Assert.That((tokens["Customer.Email"], tokens["Store.Name"]), Is.EqualTo(("gone@example.test", "Your store name")));
    }

    private async Task<Dictionary<string, object>> TokensAsync(Customer? customer, string email, string name)
    {
        var cart = await _shop.LeaveCartAsync(email, name, customer: customer);
        await using var visit = _shop.Visit();
        var view = await visit.Get<MailViews>().ForAsync(cart.Episode, cart.Recipient);
        var account = (await visit.Get<IEmailAccountService>().GetAllEmailAccountsAsync())[0];
        return (await visit.Get<CustomerTokens>().OfAsync(view, cart.Recipient, account)).ToDictionary(token => token.Key, token => token.Value);
    }
}
