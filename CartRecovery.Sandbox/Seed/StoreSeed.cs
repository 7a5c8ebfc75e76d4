using CartRecovery.Sandbox.Accounts;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Customers;
using NopCommerce.StandIn;

namespace CartRecovery.Sandbox.Seed;

/// <summary>Fills a new store once; the addresses and the password are those of this start.</summary>
public sealed class StoreSeed(ShopSeed shop, CatalogueSeed catalogue, TextSeed texts, StandInAccounts accounts, ICustomerService customers, Passwords passwords, StoreRows rows)
{
    public async Task PlantAsync(Uri address, int smtpPort, string adminPassword)
    {
        if (!await rows.AnyProductAsync())
        {
            await shop.PlantAsync();
            await texts.PlantAsync();
            await catalogue.PlantAsync();
            await accounts.CreateAsync(SandboxApp.AdminEmail, NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.RegisteredRoleName);
        }
        await passwords.SetAsync((await customers.GetCustomerByEmailAsync(SandboxApp.AdminEmail)).Id, adminPassword);
        await rows.MoveToAsync(address, smtpPort);
    }
}

/// <summary>The rows that say where the store and its mail server are.</summary>
public sealed class StoreRows(IRepository<Product> products, IRepository<Store> stores, IRepository<EmailAccount> emailAccounts)
{
    public async Task<bool> AnyProductAsync() => (await products.GetAllAsync(query => query.Take(1))).Count > 0;

    public async Task MoveToAsync(Uri address, int smtpPort)
    {
        var hosts = new[] { address.Authority, $"127.0.0.1:{address.Port}" };
        foreach (var (store, host) in (await stores.GetAllAsync(query => query.OrderBy(store => store.Id))).Zip(hosts))
        {
            (store.Hosts, store.Url) = (host, $"http://{host}/");
            await stores.UpdateAsync(store);
        }
        foreach (var account in await emailAccounts.GetAllAsync(query => query))
        {
            (account.Host, account.Port) = ("127.0.0.1", smtpPort);
            await emailAccounts.UpdateAsync(account);
        }
    }
}
