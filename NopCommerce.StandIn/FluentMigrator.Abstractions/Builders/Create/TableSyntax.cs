using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create.Table;

public interface ICreateTableWithColumnSyntax : IFluentSyntax
{
    ICreateTableColumnAsTypeSyntax WithColumn(string name);
}

public interface ICreateTableWithColumnOrSchemaSyntax : ICreateTableWithColumnSyntax
{
}

public interface ICreateTableWithColumnOrSchemaOrDescriptionSyntax : ICreateTableWithColumnOrSchemaSyntax
{
}

public interface ICreateTableColumnAsTypeSyntax : IColumnTypeSyntax<ICreateTableColumnOptionOrWithColumnSyntax>
{
}

public interface ICreateTableColumnOptionOrWithColumnSyntax :
    IColumnOptionSyntax<ICreateTableColumnOptionOrWithColumnSyntax, ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax>,
    ICreateTableWithColumnSyntax
{
}

public interface ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax :
    ICreateTableColumnOptionOrWithColumnSyntax,
    IForeignKeyCascadeSyntax<ICreateTableColumnOptionOrWithColumnSyntax, ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax>
{
}
