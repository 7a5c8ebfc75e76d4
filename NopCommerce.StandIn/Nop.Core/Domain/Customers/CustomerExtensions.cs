namespace Nop.Core.Domain.Customers;

public static class CustomerExtensions
{
    public static bool IsSearchEngineAccount(this Customer customer) =>
        customer.IsSystemAccount && customer.SystemName == NopCustomerDefaults.SearchEngineCustomerName;

    public static bool IsBackgroundTaskAccount(this Customer customer) =>
        customer.IsSystemAccount && customer.SystemName == NopCustomerDefaults.BackgroundTaskCustomerName;
}
