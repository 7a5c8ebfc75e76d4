using System.Security.Claims;

namespace NopCommerce.StandIn;

using NopCommerce.StandIn.Customers;

/// <summary>Registration and sign-in as the storefront does them: carts move before the event tells of the login.</summary>
public sealed class StandInAccounts(IServiceProvider services)
{
    /// <summary>The current guest becomes the account: same record, same cart, no cart events.</summary>
    public async Task<Customer> RegisterAsync(string email, string firstName = null, string lastName = null, string phone = null)
    {
        var customers = Get<ICustomerService>();
        var customer = await Get<IWorkContext>().GetCurrentCustomerAsync();
        if (await customers.GetCustomerByEmailAsync(email) is not null)
            throw new NopException("The specified email already exists");

        customer.Email = email;
        customer.Username = email;
        await customers.UpdateCustomerAsync(customer);
        await Get<Roles>().RemoveAsync(customer, NopCustomerDefaults.GuestsRoleName);
        await Get<Roles>().AddAsync(customer, NopCustomerDefaults.RegisteredRoleName);
        customer.FirstName = firstName;
        customer.LastName = lastName;
        customer.Phone = phone;
        await customers.UpdateCustomerAsync(customer);

        var events = Get<IEventPublisher>();
        await events.PublishAsync(new CustomerRegisteredEvent(customer));
        await events.PublishAsync(new CustomerActivatedEvent(customer));
        BecomePrincipal(customer);
        await events.PublishAsync(new CustomerLoggedinEvent(customer));
        return customer;
    }

    public async Task SignInAsync(Customer account)
    {
        var context = Get<IWorkContext>();
        var visitor = await context.GetCurrentCustomerAsync();
        account.LastLoginDateUtc = Get<TimeProvider>().GetUtcNow().UtcDateTime;
        await Get<ICustomerService>().UpdateCustomerAsync(account);
        var guest = visitor.Id == account.Id ? null : visitor;
        if (guest is not null)
        {
            await Get<IShoppingCartService>().MigrateShoppingCartAsync(guest, account, includeCouponCodes: true);
            await context.SetCurrentCustomerAsync(account);
        }

        BecomePrincipal(account);
        await Get<IEventPublisher>().PublishAsync(new CustomerLoggedinEvent(account, guest));
    }

    /// <summary>An account with a role, for shops that are made by hand.</summary>
    public async Task<Customer> CreateAsync(string email, params string[] roleSystemNames)
    {
        var customer = Get<CustomerRecords>().New();
        customer.Email = email;
        customer.Username = email;
        await Get<ICustomerService>().InsertCustomerAsync(customer);
        foreach (var role in roleSystemNames)
            await Get<Roles>().AddAsync(customer, role);
        return customer;
    }

    /// <summary>What an authentication scheme puts on the request; the work context knows the account by its e-mail.</summary>
    public static ClaimsPrincipal Principal(Customer account) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, account.Username ?? account.Email), new Claim(ClaimTypes.Email, account.Email)], "NopCommerce"));

    private void BecomePrincipal(Customer account)
    {
        if (Get<Requests.ScopeRequest>().HttpContext is { } context)
            context.User = Principal(account);
    }

    private T Get<T>() => services.GetRequiredService<T>();
}
