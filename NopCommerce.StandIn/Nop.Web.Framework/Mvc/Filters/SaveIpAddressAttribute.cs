using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Data;

namespace Nop.Web.Framework.Mvc.Filters;

public sealed class SaveIpAddressAttribute : TypeFilterAttribute
{
    public SaveIpAddressAttribute() : base(typeof(SaveIpAddressFilter))
    {
    }

    private sealed class SaveIpAddressFilter(IRepository<Customer> customers, IWebHelper webHelper, IWorkContext workContext) : IAsyncActionFilter
    {
        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var customer = context.HttpContext.Request.Method == "GET" ? await workContext.GetCurrentCustomerAsync() : null;
            var address = webHelper.GetCurrentIpAddress();
            if (customer is not null && !string.IsNullOrEmpty(address) && customer.LastIpAddress != address)
            {
                customer.LastIpAddress = address;
                await customers.UpdateAsync(customer, false);
            }
            await next();
        }
    }
}
